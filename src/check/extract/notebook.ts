import {asArray, asTable} from '../../targets/files/tables.ts'
import {TextLocator} from '../text-locator.ts'
import type {CodeLine} from './code-line.ts'
import {markdownLines} from './markdown.ts'
import {mayHoldCommands} from './may-hold-commands.ts'
import {pythonLines} from './python.ts'

/** Jupyter notebooks: code cells as Python, Markdown cells as Markdown. Lines are counted in the file itself. */
export function notebookLines(text: string): CodeLine[] {
  const locator = new TextLocator(text)
  const lines: CodeLine[] = []
  for (const cell of asArray(documentOf(text)['cells']).map(asTable)) {
    const {source} = cell
    const content = Array.isArray(source) ? source.join('') : typeof source === 'string' ? source : ''
    const found = cell['cell_type'] === 'code' ? pythonLines(content) : markdownLines(content)
    const written = content.split(/\r\n|\n|\r/)
    // Images make notebooks long, and finding a line in them takes time.
    for (const line of found) if (mayHoldCommands(line.text)) lines.push(located(line, written, locator))
  }
  return lines
}

/** Returns a line of a cell with the numbers of its lines in the file, where those of the cell stand as strings of JSON. */
function located(line: CodeLine, written: readonly string[], locator: TextLocator): CodeLine {
  const numberInFile = (number: number) =>
    locator.lineOf(JSON.stringify((written[number - 1] ?? '').trim()).slice(1, -1))
  const number = numberInFile(line.number)
  const joined = (line.joined ?? []).map((part) => ({...part, number: numberInFile(part.number)}))
  return {...line, number, joined}
}

function documentOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return asTable(JSON.parse(text))
  } catch {
    return {}
  }
}
