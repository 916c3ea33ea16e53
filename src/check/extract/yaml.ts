import type {Node, YAMLMap, YAMLSeq} from 'yaml'
import {limits} from '../../limits.ts'
import {isNestedTooDeep} from '../../targets/files/yaml-depth.ts'
import {UNQUOTED, withoutStacks} from '../../targets/files/yaml-errors.ts'
import {type CodeLine, numberedLines, wordsOnLine} from './code-line.ts'
import {foldedLines} from './fold.ts'
import {shellLines} from './shell.ts'
import {isRewritten, nodeLines, scalarLine} from './yaml-scalar.ts'

const WORD_PROGRAMS = String.raw`pip[\d.]*|pipx|uvx?|python[\d.]*|py|poetry|pdm|pipenv|rye`
/** Programs that a list of words begins with. */
const PROGRAM = new RegExp(`^(?:\\S*/)?(?:${WORD_PROGRAMS})$`)

const TITLES = 'name|displayName|title|label|desc|summary'
/** Keys whose values are titles: `- name: pip install dependencies` runs nothing. */
const TITLE = new RegExp(`^\\s*(?:-\\s+)*["']?(?:${TITLES})["']?\\s*:\\s*(?![|>\\s])`)
const TITLE_KEY = new RegExp(`^(?:${TITLES})$`)
/** Keys whose values are sentences: `description: What to pip install before tests`. */
const SENTENCE = /^\s*(?:-\s+)*["']?(?:description|help|message|reason)["']?\s*:/
const SENTENCE_KEY = /^(?:description|help|message|reason)$/

const KEYS = String.raw`(?:-[ \t]+|[\w"'.-]{1,100}:[ \t]+)*`
/**
 * What only a parser of YAML can tell: a folded scalar (`run: >-`), whose lines are one command; collections in brackets;
 * a list of words (`- pip`, `- install`); a scalar with quotes of its own kind in it, or one that goes on in the next line.
 */
const NEEDS_PARSER = new RegExp(
  [
    String.raw`:[ \t]*>[+-]?\d?[ \t]*(?:#.*)?$`,
    `^[ \\t]*${KEYS}[[{]`,
    String.raw`^[ \t]*-[ \t]+["']?(?:\S*/)?(?:${WORD_PROGRAMS})["']?[ \t]*$`,
    `^[ \\t]*${KEYS}(?:'[^\\n]*''|"[^"\\n]*$|'[^'\\n]*$)`,
    String.raw`^(?<indent>[ \t]*)(?:-[ \t]+)*[\w.-]{1,100}:[ \t]+[^\s|>#&*"'[{][^\n]*\n\k<indent>[ \t]+(?![-#\s]|["'\w.-]{1,100}:)`,
  ].join('|'),
  'm',
)

/** CI configurations and other YAML: the lines of scalars, and lists of words (`[pip, install, flask]`). */
export async function yamlLines(text: string): Promise<Iterable<CodeLine>> {
  const plain = Array.from(shellLines(text), (line) =>
    SENTENCE.test(line.text) ? {...line, isProse: true} : line,
  ).filter((line) => !TITLE.test(line.text))
  if (!NEEDS_PARSER.test(text) || text.length > limits.checkYamlLength || isNestedTooDeep(text)) return plain
  const {parsed, covered} = await parsedLines(text)
  return [...plain.filter(({number}) => !covered.has(number)), ...parsed].sort((a, b) => a.number - b.number)
}

/** Returns the commands of folded scalars and of collections in brackets, and the lines that these cover. */
async function parsedLines(text: string): Promise<{parsed: CodeLine[]; covered: ReadonlySet<number>}> {
  const {LineCounter, isCollection, isPair, isScalar, parseAllDocuments, Scalar, visit} = await import('yaml')
  const lineCounter = new LineCounter()
  const source = numberedLines(text)
  const parsed: CodeLine[] = []
  const covered = new Set<number>()
  const cover = (node: Node): void => {
    const [first, last] = nodeLines(node, lineCounter)
    for (let line = first; line <= last; line++) covered.add(line)
  }
  const hasKey = (node: unknown, key: RegExp): boolean =>
    isPair(node) && isScalar(node.key) && key.test(String(node.key.value))
  const isFlow = (node: unknown): node is YAMLMap | YAMLSeq => isCollection(node) && node.flow === true
  try {
    const documents = withoutStacks(() =>
      parseAllDocuments(text, {lineCounter, logLevel: 'silent', uniqueKeys: false, ...UNQUOTED}),
    )
    for (const document of 'empty' in documents ? [] : documents) {
      visit(document, {
        Map(_key, node) {
          if (isFlow(node)) cover(node)
        },
        Seq(_key, node) {
          if (isFlow(node)) cover(node)
          const {items} = node
          const [first] = items
          if (!isScalar(first) || !PROGRAM.test(String(first.value))) return undefined
          const words = items.filter((item) => isScalar(item))
          if (!isFlow(node) && words.length < items.length) return undefined
          cover(node)
          parsed.push(
            wordsOnLine(words.map((word) => ({text: String(word.value), number: nodeLines(word, lineCounter)[0]}))),
          )
          return visit.SKIP
        },
        Scalar(key, node, path) {
          if (typeof node.value !== 'string' || key === 'key') return
          const pair = path.at(-1)
          if (hasKey(pair, TITLE_KEY)) cover(node)
          else if (node.type === Scalar.BLOCK_FOLDED) {
            cover(node)
            // The first line holds the sign alone.
            parsed.push(...foldedLines(source.slice(...nodeLines(node, lineCounter))))
          } else if (node.type !== Scalar.BLOCK_LITERAL && (path.some(isFlow) || isRewritten(node, lineCounter))) {
            cover(node)
            parsed.push({...scalarLine(node, source, lineCounter), isProse: hasKey(pair, SENTENCE_KEY)})
          }
        },
      })
    }
  } catch {
    // Too deep, or no YAML at all (templates of Helm or Jinja): its lines are read as they stand.
    return {parsed: [], covered: new Set()}
  }
  return {parsed, covered}
}
