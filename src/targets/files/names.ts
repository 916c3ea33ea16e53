import {limits} from '../../limits.ts'
import type {FileKind} from './types.ts'

/** Plain names, one per line: `requests`, `stdlib:json`, `slip:git`; `#` starts a comment. */
export const names: FileKind = {
  title: 'list of names',
  syntax: 'text',
  isNamed: () => false,
  looksLike: (_document, text) => !/[=<>~!;@[(\\/]|^[ \t]*-/m.test(text.replace(/#.*/g, '')),
  read({text}, findings) {
    eachLine(text, (line, number) => {
      const word = line.replace(/#.*/, '').trim()
      if (word) findings.label(word, number)
    })
  },
}

/** Calls `take` with each line of `text`, whatever ends it, and its number from 1; overlong lines are cut. */
export function eachLine(text: string, take: (line: string, number: number) => void): void {
  let number = 1
  for (let start = 0; start <= text.length; number++) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    take(text.slice(start, Math.min(end, start + limits.targetLineLength)), number)
    start = end + 1
  }
}
