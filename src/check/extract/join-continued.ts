import {limits} from '../../limits.ts'
import type {CodeLine} from './code-line.ts'

/** Joins lines of code that end in a backslash with the ones below; the joined line has the number of the first. */
export function joinContinued(lines: readonly CodeLine[]): CodeLine[] {
  const joined: CodeLine[] = []
  let open = false
  for (const line of lines) {
    const last = joined.at(-1)
    const isContinuation = open && last !== undefined && last.text.length < limits.targetLineLength
    open = !line.isProse && /\\\s*$/.test(line.text)
    const text = open ? `${line.text.replace(/\\\s*$/, '')} ` : line.text
    if (isContinuation) {
      const parts = [...(last.joined ?? []), {offset: last.text.length, number: line.number}]
      joined[joined.length - 1] = {...last, text: last.text + text, joined: parts}
    } else joined.push({...line, text})
  }
  return joined
}
