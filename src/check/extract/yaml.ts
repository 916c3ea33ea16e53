import type {LineCounter, Node, YAMLMap, YAMLSeq} from 'yaml'
import {limits} from '../../limits.ts'
import {isNestedTooDeep} from '../../targets/files/yaml-depth.ts'
import {type CodeLine, numberedLines, wordsOnLine} from './code-line.ts'
import {foldedLines} from './fold.ts'
import {shellLines} from './shell.ts'

/** Keys whose values are titles: `- name: pip install dependencies` runs nothing. */
const TITLE = /^\s*(?:-\s+)*["']?(?:name|displayName|title|label)["']?\s*:\s*(?![|>\s])/

/** What only a parser of YAML can tell: a folded scalar (`run: >-`), whose lines are one command, and lists in brackets. */
const NEEDS_PARSER = /:[ \t]*>[+-]?\d?[ \t]*(?:#.*)?$|^[ \t]*(?:-[ \t]+|[\w"'.-]{1,100}:[ \t]+)*[[{]/m

/** Programs that a list of words begins with. */
const PROGRAM = /^(?:\S*\/)?(?:pip[\d.]*|pipx|uvx?|python[\d.]*|py|poetry|pdm|pipenv|rye)$/

/** CI configurations and other YAML: the lines of scalars, and lists of words (`[pip, install, flask]`). */
export async function yamlLines(text: string): Promise<Iterable<CodeLine>> {
  const plain = [...shellLines(text)].filter((line) => !TITLE.test(line.text))
  if (!NEEDS_PARSER.test(text) || text.length > limits.checkYamlLength || isNestedTooDeep(text)) return plain
  const {parsed, covered} = await parsedLines(text)
  return [...plain.filter(({number}) => !covered.has(number)), ...parsed].sort((a, b) => a.number - b.number)
}

/** Returns the commands of folded scalars and of collections in brackets, and the lines that these cover. */
async function parsedLines(text: string): Promise<{parsed: CodeLine[]; covered: ReadonlySet<number>}> {
  const {LineCounter, isCollection, isScalar, parseAllDocuments, Scalar, visit} = await import('yaml')
  const lineCounter = new LineCounter()
  const source = numberedLines(text)
  const parsed: CodeLine[] = []
  const covered = new Set<number>()
  const cover = (node: Node): void => {
    const [first, last] = linesOf(node, lineCounter)
    for (let line = first; line <= last; line++) covered.add(line)
  }
  const isFlow = (node: unknown): node is YAMLMap | YAMLSeq => isCollection(node) && node.flow === true
  try {
    const documents = parseAllDocuments(text, {lineCounter, logLevel: 'silent', uniqueKeys: false})
    for (const document of 'empty' in documents ? [] : documents) {
      visit(document, {
        Map(_key, node) {
          if (isFlow(node)) cover(node)
        },
        Seq(_key, node) {
          if (!isFlow(node)) return undefined
          cover(node)
          const {items} = node
          const [first] = items
          if (!isScalar(first) || !PROGRAM.test(String(first.value))) return undefined
          const words = items.filter((item) => isScalar(item))
          parsed.push(
            wordsOnLine(words.map((word) => ({text: String(word.value), number: linesOf(word, lineCounter)[0]}))),
          )
          return visit.SKIP
        },
        Scalar(key, node, path) {
          if (typeof node.value !== 'string' || key === 'key') return
          if (node.type === Scalar.BLOCK_FOLDED) {
            cover(node)
            // The first line holds the sign alone.
            parsed.push(...foldedLines(source.slice(...linesOf(node, lineCounter))))
          } else if (path.some(isFlow)) {
            parsed.push({text: node.value, number: linesOf(node, lineCounter)[0], isProse: false})
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

/** Returns the lines on which a node begins and ends. */
function linesOf({range}: Node, lineCounter: LineCounter): [first: number, last: number] {
  const [start, end] = range ?? [0, 0]
  return [lineCounter.linePos(start).line, lineCounter.linePos(Math.max(start, end - 1)).line]
}
