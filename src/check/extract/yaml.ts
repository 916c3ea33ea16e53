import {limits} from '../../limits.ts'
import {isNestedTooDeep} from '../../targets/files/yaml-depth.ts'
import type {CodeLine} from './code-line.ts'
import {shellLines} from './shell.ts'

/** A folded scalar (`run: >-`): its lines are one command, which only a parser of YAML can tell. */
const FOLDED = /:[ \t]*>[+-]?\d?[ \t]*(?:#.*)?$/m

/** CI configurations and other YAML: the lines of scalars. Lists of words (`["pip", "install"]`) stay on their line. */
export async function yamlLines(text: string): Promise<Iterable<CodeLine>> {
  const lines = [...shellLines(text)]
  if (!FOLDED.test(text) || text.length > limits.checkYamlLength || isNestedTooDeep(text)) return lines
  return [...lines, ...(await foldedLines(text))]
}

async function foldedLines(text: string): Promise<CodeLine[]> {
  const {LineCounter, parseAllDocuments, visit, Scalar} = await import('yaml')
  const lineCounter = new LineCounter()
  const lines: CodeLine[] = []
  try {
    const documents = parseAllDocuments(text, {lineCounter, logLevel: 'silent', uniqueKeys: false})
    for (const document of 'empty' in documents ? [] : documents) {
      visit(document, {
        Scalar(_key, {type, value, range}) {
          if (type !== Scalar.BLOCK_FOLDED || typeof value !== 'string') return
          const number = lineCounter.linePos(range?.[0] ?? 0).line
          for (const part of value.split('\n')) lines.push({text: part, number, isProse: false})
        },
      })
    }
  } catch {
    // Too deep, or no YAML at all (templates of Helm or Jinja): its lines have been read as they stand.
  }
  return lines
}
