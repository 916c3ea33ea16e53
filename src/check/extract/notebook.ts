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
    for (const line of found) {
      const inFile = JSON.stringify(line.text.trim()).slice(1, -1)
      if (inFile !== '') lines.push({...line, number: locator.lineOf(inFile)})
    }
  }
  return lines
}

function documentOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return asTable(JSON.parse(text))
  } catch {
    return {}
  }
}
