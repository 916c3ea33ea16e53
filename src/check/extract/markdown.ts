import {type CodeLine, numberedLines} from './code-line.ts'
import {htmlCode, withoutMarkup} from './html-code.ts'
import {endsInBackslash, joinContinued} from './join-continued.ts'
import {beginsWithCommand, isShellLine} from './shell-line.ts'

const FENCE = /^\s*(?:>\s*)*(?<marks>`{3,}|~{3,})/
// Hostile lines must not make this slow: a run of backticks is matched whole.
const SPAN = /(?<!`)(?<ticks>`+)(?!`)(?<code>[^`]+)\k<ticks>(?!`)/g

/**
 * Markdown: fenced code, code spans, and lines that are nothing but a command. Of indented lines, which are paragraphs of
 * lists as often as code, those count that a shell would take. Sentences outside code are passed over, since nobody can
 * tell where a command in them ends.
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
    else if (isIndentedCode(line, number, lines.at(-1)))
      lines.push({text: line.trim(), number, isProse: !endsInBackslash(line)})
    else lines.push(...codeIn(line, number))
  }
  return joinContinued(lines)
}

/** Whether a line is indented and a command line, or goes on with the one above. */
function isIndentedCode(line: string, number: number, last: CodeLine | undefined): boolean {
  if (!/^(?: {4}|\t)\s*\S/.test(line)) return false
  const isContinued = last !== undefined && last.number === number - 1 && endsInBackslash(last.text)
  return isContinued || isShellLine(line.trim())
}

/** The code in a line of text. A line without any counts if it begins with a command. */
function* codeIn(line: string, number: number): Generator<CodeLine> {
  let isFound = false
  // AsciiDoc may have `+` within the backticks.
  const spans = Array.from(line.matchAll(SPAN), ({groups}) => groups!['code']!.replace(/^\+(.*)\+$/, '$1'))
  for (const code of [...spans, ...htmlCode(line)]) {
    isFound = true
    yield {text: code, number, isProse: false}
  }
  const bare = withoutMarkup(line.trim().replace(LEAD, ''))
  if (!isFound && beginsWithCommand(bare)) yield {text: bare, number, isProse: true}
}

/** What may stand in front of a command in a line of prose: marks of lists and quotations, bold type, `Run:`. */
const LEAD = /^(?:[-*+>]\s+|\d+[.)]\s+)*\**(?:[A-Z][a-z]*(?: [a-z]+){0,4}:\**\s+)?/
