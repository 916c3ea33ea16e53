import {limits} from '../../limits.ts'

/** What Python's `str.splitlines` takes for the end of a line: a lone CR, a form feed and U+2028 among others. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Python ends lines at these separators too.
const LINE_END = /\r\n|[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]/g

/** Calls `take` with each line of `text`, as Python divides it, and its number from 1; overlong lines are cut. */
export function eachLine(text: string, take: (line: string, number: number) => void): void {
  let number = 1
  let start = 0
  for (const end of text.matchAll(LINE_END)) {
    take(text.slice(start, Math.min(end.index, start + limits.targetLineLength)), number++)
    start = end.index + end[0].length
  }
  if (start < text.length) take(text.slice(start, start + limits.targetLineLength), number)
}
