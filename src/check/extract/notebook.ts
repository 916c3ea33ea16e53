import {asArray, asTable} from '../../targets/files/tables.ts'
import {TextLocator} from '../text-locator.ts'
import type {CodeLine} from './code-line.ts'
import {markdownLines} from './markdown.ts'
import {pythonLines} from './python.ts'

/** Jupyter notebooks: code cells as Python, Markdown cells as Markdown. Lines are counted in the file itself. */
export function notebookLines(text: string): CodeLine[] {
  const locator = new TextLocator(text)
  const lines: CodeLine[] = []
  for (const cell of asArray(documentOf(text)['cells']).map(asTable)) {
    const {source} = cell
    const content = Array.isArray(source) ? source.join('') : typeof source === 'string' ? source : ''
    const found = cell['cell_type'] === 'code' ? pythonLines(content) : markdownLines(content)
    for (const line of found) if (line.text.trim() !== '') lines.push(located(line, locator))
  }
  return lines
}

/** Returns a line of a cell with the numbers of its lines in the file, where it stands as a string of JSON. */
function located(line: CodeLine, locator: TextLocator): CodeLine {
  const starts = [0, ...(line.joined ?? []).map(({offset}) => offset)]
  const numbers = starts.map((start, i) => {
    const part = line.text.slice(start, starts[i + 1]).trim()
    return locator.lineOf(JSON.stringify(part).slice(1, -1))
  })
  const joined = starts.slice(1).map((offset, i) => ({offset, number: numbers[i + 1]!}))
  return {...line, number: numbers[0]!, joined}
}

function documentOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return asTable(JSON.parse(text))
  } catch {
    return {}
  }
}
