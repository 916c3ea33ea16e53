import {type CodeLine, numberedLines} from './code-line.ts'
import {joinContinued} from './join-continued.ts'

const FENCE = /^\s*(?:>\s*)*(?<marks>`{3,}|~{3,})/
// Hostile lines must not make these slow: a run of backticks is matched whole, and a tag is short.
const SPAN = /(?<!`)(?<ticks>`+)(?!`)(?<code>[^`]+)\k<ticks>(?!`)/g
const HTML_CODE = /<(?:code|pre|kbd)\b[^>]{0,200}>(?<code>[^<]*)/gi

/**
 * Markdown: fenced and indented code, code spans, and lines that are nothing but a command. Sentences outside code are
 * passed over, since nobody can tell where a command in them ends.
 */
export function markdownLines(text: string): CodeLine[] {
  const lines: CodeLine[] = []
  let fence = ''
  for (const {text: line, number} of numberedLines(text)) {
    const marks = FENCE.exec(line)?.groups?.['marks'] ?? ''
    if (fence !== '') {
      if (marks.startsWith(fence) && line.trim().replace(/^(?:>\s*)*/, '') === marks) fence = ''
      else lines.push({text: line.replace(/^\s*(?:>\s?)*/, ''), number, isProse: false})
    } else if (marks !== '' && !line.slice(line.indexOf(marks) + marks.length).includes('`')) fence = marks
    else if (/^(?: {4}|\t)\s*\S/.test(line)) lines.push({text: line.trim(), number, isProse: false})
    else lines.push(...codeIn(line, number))
  }
  return joinContinued(lines)
}

/** The code in a line of text. A line without any counts if it begins with a command. */
function* codeIn(line: string, number: number): Generator<CodeLine> {
  let isFound = false
  for (const pattern of [SPAN, HTML_CODE]) {
    for (const {groups} of line.matchAll(pattern)) {
      isFound = true
      yield {text: groups!['code']!, number, isProse: false}
    }
  }
  const bare = line.trim().replace(LEAD, '')
  if (!isFound && BEGINS_WITH_COMMAND.test(bare)) yield {text: bare, number, isProse: true}
}

/** What may stand in front of a command in a line of prose: marks of lists and quotations, bold type, `Run:`. */
const LEAD = /^(?:[-*+>]\s+|\d+[.)]\s+)*\**(?:[A-Z][a-z]*(?: [a-z]+){0,4}:\**\s+)?/

/** A line of prose that begins like a command line. */
export const BEGINS_WITH_COMMAND =
  /^(?:[$%!]\s*)?(?:sudo\s+)?(?:(?:python[\d.]*|py)\s+-m\s+)?(?:pip[\d.]*|pipx|uvx?|poetry|pdm|pipenv)\s/i
