import {type CodeLine, numberedLines} from './code-line.ts'
import {htmlCode, withoutMarkup} from './html-code.ts'
import {endsInBackslash, joinContinued} from './join-continued.ts'
import {beginsWithCommand, isShellLine} from './shell-line.ts'

/** Literals, and roles that hold commands, such as `` :command:`pip install flask` ``; others refer to something. */
const LITERAL =
  /``(?<literal>.+?)``|:(?:command|code|samp|kbd|literal|file|program|bash|shell|console):`(?<role>[^`]+)`/g

/** What opens a literal block: a directive that holds code, or a paragraph that ends in two colons. */
const CODE_DIRECTIVE = /^\.\. (?:code|code-block|sourcecode|parsed-literal|prompt|console|literalinclude|ipython)::/
const DIRECTIVE = /^\.\. \S/
/** An option of a directive, below it: `:caption: pip install`. */
const OPTION = /^:[a-z][\w-]{0,40}:(?:\s|$)/
/** A substitution, and the escaped blank that keeps it from being a word of its own: `flask==\ |version|`. */
const SUBSTITUTION = /(?:\\ )?\|[\w.-]{1,60}\|(?:\\ )?/g

/**
 * reStructuredText and plain text: literals, literal blocks, and lines that begin with a command. Other indented lines are
 * paragraphs of lists and notes as often as code.
 */
export function restructuredTextLines(text: string): CodeLine[] {
  const lines: CodeLine[] = []
  let literal: number | undefined
  for (const {text: line, number} of numberedLines(text)) {
    const content = line.trim()
    const indent = line.search(/\S/)
    if (literal !== undefined && content !== '' && indent <= literal) literal = undefined
    if (literal !== undefined) {
      if (!OPTION.test(content)) lines.push({text: withoutSubstitutions(content), number, isProse: false})
      continue
    }
    if (opensLiteral(content)) literal = indent
    lines.push(...codeIn(line, content, number, continues(lines, number)))
  }
  return joinContinued(lines)
}

/** Puts variables of a shell where the document has its own. */
function withoutSubstitutions(code: string): string {
  return code.replace(SUBSTITUTION, '$$_')
}

function opensLiteral(content: string): boolean {
  return DIRECTIVE.test(content) ? CODE_DIRECTIVE.test(content) : content.endsWith('::')
}

/** Whether the line above was taken and goes on: continued lines are kept whole, since they begin with anything. */
function continues(lines: readonly CodeLine[], number: number): boolean {
  const last = lines.at(-1)
  return last !== undefined && last.number === number - 1 && endsInBackslash(last.text)
}

function* codeIn(line: string, content: string, number: number, isContinued: boolean): Generator<CodeLine> {
  let isFound = false
  for (const {groups} of line.matchAll(LITERAL)) {
    isFound = true
    yield {text: groups!['literal'] ?? groups!['role']!, number, isProse: false}
  }
  for (const code of htmlCode(line)) {
    isFound = true
    yield {text: code, number, isProse: false}
  }
  if (isFound) return
  const isIndented = /^\s{2,}\S/.test(line)
  const bare = withoutMarkup(content.replace(/^(?:[-*+]\s+|\d+[.)]\s+|#\.\s+)*/, ''))
  if (isContinued || (isIndented ? isShellLine(bare) : beginsWithCommand(bare)))
    yield {text: bare, number, isProse: !isContinued && !endsInBackslash(bare)}
}
