import {asArray, asTable} from '../../targets/files/tables.ts'
import {TextLocator} from '../text-locator.ts'
import type {CodeLine} from './code-line.ts'
import {markdownLines} from './markdown.ts'
import {mayHoldCommands} from './may-hold-commands.ts'
import {pythonLines} from './python.ts'
import {shellLines} from './shell.ts'

/** A cell that IPython hands to a shell as a whole. */
const SHELL_CELL = /^\s*%%(?:bash|sh|shell|system|cmd|script\s+(?:\S*\/)?(?:ba|z)?sh)\b/

/** Jupyter notebooks: code cells as Python, Markdown cells as Markdown. Lines are counted in the file itself. */
export function notebookLines(text: string): CodeLine[] {
  const cursor = new SourceCursor(text)
  const lines: CodeLine[] = []
  for (const cell of asArray(documentOf(text)['cells']).map(asTable)) {
    const {source} = cell
    const content = Array.isArray(source) ? source.join('') : typeof source === 'string' ? source : ''
    const written = content.split(/\r\n|\n|\r/)
    const isSaid = (line: string) => line.trim() !== ''
    cursor.numberOf(written.find(isSaid) ?? '', 'begins')
    const extract = cell['cell_type'] !== 'code' ? markdownLines : SHELL_CELL.test(content) ? shellLines : pythonLines
    // Images make notebooks long, and finding a line in them takes time.
    for (const line of extract(content)) if (mayHoldCommands(line.text)) lines.push(located(line, written, cursor))
    cursor.numberOf(written.findLast(isSaid) ?? '', 'ends')
  }
  return lines
}

/** Returns a line of a cell with the numbers of its lines in the file. */
function located(line: CodeLine, written: readonly string[], cursor: SourceCursor): CodeLine {
  const numberInFile = (number: number) => cursor.numberOf(written[number - 1] ?? '', 'ends')
  const number = numberInFile(line.number)
  const joined = (line.joined ?? []).map((part) => ({...part, number: numberInFile(part.number)}))
  return {...line, number, joined}
}

/** Finds lines of cells, asked for in their order, in the file, where they stand as strings of JSON. */
class SourceCursor {
  readonly #text: string
  readonly #locator: TextLocator
  #at = 0

  constructor(text: string) {
    this.#text = text
    this.#locator = new TextLocator(text)
  }

  /** Returns the number of a line; the next one is looked for from where this one `begins` or `ends`. */
  numberOf(line: string, next: 'begins' | 'ends'): number {
    const wanted = JSON.stringify(line.trim()).slice(1, -1)
    const found = this.#text.indexOf(wanted, this.#at)
    const at = found < 0 ? Math.max(0, this.#text.lastIndexOf(wanted, this.#at)) : found
    this.#at = next === 'begins' ? at : at + wanted.length
    return this.#locator.lineAt(at)
  }
}

function documentOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return asTable(JSON.parse(text))
  } catch {
    return {}
  }
}
