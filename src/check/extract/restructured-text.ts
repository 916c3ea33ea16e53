import {type CodeLine, numberedLines} from './code-line.ts'
import {joinContinued} from './join-continued.ts'
import {BEGINS_WITH_COMMAND} from './markdown.ts'

/** Literals and roles such as `` :command:`pip install flask` ``. */
const LITERAL = /``(?<literal>.+?)``|:[a-z]+:`(?<role>[^`]+)`/g

/** reStructuredText and plain text: literals, and lines, mostly indented ones, that begin with a command. */
export function restructuredTextLines(text: string): CodeLine[] {
  const lines: CodeLine[] = []
  for (const {text: line, number} of numberedLines(text)) {
    const before = lines.length
    for (const {groups} of line.matchAll(LITERAL)) {
      lines.push({text: groups!['literal'] ?? groups!['role']!, number, isProse: false})
    }
    if (lines.length > before) continue
    const isIndented = /^\s{2,}\S/.test(line)
    const bare = line.trim().replace(/^(?:[-*+]\s+|\d+[.)]\s+|#\.\s+)*/, '')
    // Continued lines are kept whole: they begin with anything.
    if (isIndented || BEGINS_WITH_COMMAND.test(bare)) lines.push({text: bare, number, isProse: !isIndented})
  }
  return joinContinued(lines)
}
