import {limits} from '../../limits.ts'
import type {CodeLine} from './code-line.ts'

const BACKSLASH = /\\\s*$/

/** Tells whether a line goes on in the next one. */
export function endsInBackslash(line: string): boolean {
  return BACKSLASH.test(line)
}

/** Joins lines of code that end in a backslash with the ones below; the joined line has the number of the first. */
export function joinContinued(lines: readonly CodeLine[]): CodeLine[] {
  const joined: CodeLine[] = []
  let open: CodeLine | undefined
  let parts: {offset: number; number: number}[] = []
  for (const line of lines) {
    const continues = BACKSLASH.test(line.text) && (open !== undefined || !line.isProse)
    const text = continues ? line.text.replace(BACKSLASH, ' ') : line.text
    let whole: CodeLine = {...line, text}
    if (open !== undefined) {
      if (open.joined !== parts) parts = [...(open.joined ?? [])]
      parts.push({offset: open.text.length, number: line.number})
      whole = {...open, text: open.text + text, joined: parts}
      joined.pop()
    }
    joined.push(whole)
    open = continues && whole.text.length < limits.targetLineLength ? whole : undefined
  }
  return joined
}
