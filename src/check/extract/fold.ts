import {limits} from '../../limits.ts'
import type {CodeLine, NumberedLine} from './code-line.ts'

/**
 * Folds the lines of a block scalar (YAML 1.2.2, section 8.1.3): neighbours become one line, unless an empty line stands
 * between them or one of them is indented further than the first.
 */
export function* foldedLines(lines: readonly NumberedLine[]): Generator<CodeLine> {
  let folded: {text: string; number: number; joined: {offset: number; number: number}[]} | undefined
  let indent: number | undefined
  let previous = -1
  for (const {text, number} of lines) {
    const content = text.trim()
    const depth = content === '' ? -1 : text.search(/\S/)
    if (depth >= 0) indent ??= depth
    const isNeighbour = depth === indent && previous === indent
    previous = depth
    if (folded !== undefined && isNeighbour && folded.text.length < limits.targetLineLength) {
      folded.joined.push({offset: folded.text.length + 1, number})
      folded.text += ` ${content}`
      continue
    }
    if (folded) yield {...folded, isProse: false}
    folded = depth < 0 ? undefined : {text: content, number, joined: []}
  }
  if (folded) yield {...folded, isProse: false}
}
