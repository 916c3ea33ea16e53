import type {LineCounter, Node, Scalar} from 'yaml'
import type {CodeLine, NumberedLine} from './code-line.ts'

/** Returns the lines on which a node begins and ends, counted from 1. */
export function nodeLines({range}: Node, lineCounter: LineCounter): [first: number, last: number] {
  const [start, end] = range ?? [0, 0]
  return [lineCounter.linePos(start).line, lineCounter.linePos(Math.max(start, end - 1)).line]
}

/** Tells whether a scalar, plain or in quotes, is not what stands on its line: it goes on, or has quotes of its own kind. */
export function isRewritten(node: Scalar, lineCounter: LineCounter): boolean {
  const [first, last] = nodeLines(node, lineCounter)
  return first !== last || (node.type === 'QUOTE_SINGLE' && String(node.value).includes("'"))
}

/**
 * Returns a scalar, plain or in quotes, as one line without them; its parts keep their numbers (YAML 1.2.2, section 7.3).
 * `source` are the lines of the file.
 */
export function scalarLine(node: Scalar, source: readonly NumberedLine[], lineCounter: LineCounter): CodeLine {
  const [first, last] = nodeLines(node, lineCounter)
  const [start, end] = node.range!
  const isQuoted = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE'
  const from = lineCounter.linePos(start).col - 1 + Number(isQuoted)
  const to = lineCounter.linePos(end).col - 1 - Number(isQuoted)
  const joined: {offset: number; number: number}[] = []
  let text = ''
  for (let number = first; number <= last; number++) {
    const line = source[number - 1]!.text
    const part = line.slice(number === first ? from : 0, number === last ? to : undefined).trim()
    joined.push({offset: text.length, number})
    text += `${unescaped(part, node.type)} `
  }
  return {text: text.trimEnd(), number: first, joined, isProse: false}
}

function unescaped(part: string, type: Scalar['type']): string {
  if (type === 'QUOTE_SINGLE') return part.replaceAll("''", "'")
  return type === 'QUOTE_DOUBLE' ? part.replace(/\\(?:$|(["\\/]))/g, '$1').replace(/\\[nr]/g, '\n') : part
}
