import {type DocumentKind, readDocument} from '../assets/read-document.ts'
import {misspeltField} from './misspelt-field.ts'
import type {ProgressDocument} from './progress.ts'

const PROGRESS: DocumentKind = {
  schema: 'progress',
  words: 'progress exported from a checklist page',
  missing: (path) => `file ${path}`,
  make: () => 'Export it on the checklist page: “Export progress” saves forestall-progress.json.',
  mend: 'Export it again on the checklist page.',
  slipIn: misspeltField('progress'),
}

/**
 * Reads what the checklist page exported.
 * @throws ForestallError `usage` if there is no such file, `badInput` if it is something else.
 */
export async function readProgress(path: string): Promise<ProgressDocument> {
  return (await readDocument(path, PROGRESS)).value as ProgressDocument
}
