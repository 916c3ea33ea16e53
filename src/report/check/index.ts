import type {CheckDocument} from '../../check/document.ts'
import {jsonPieces} from '../../escape/json-pieces.ts'
import type {Screen} from '../../terminal/screen.ts'

/** Renders a check in one format, perhaps piece by piece; loaded when used. */
export type CheckRenderer = (document: CheckDocument, screen: Screen) => string | Iterable<string>

export const CHECK_FORMATS = ['table', 'json', 'sarif', 'github'] as const
export type CheckFormat = (typeof CHECK_FORMATS)[number]

const RENDERERS: Readonly<Record<CheckFormat, () => Promise<CheckRenderer>>> = {
  table: async () => (await import('./table.ts')).checkTable,
  json: async () => jsonPieces,
  sarif: async () => (await import('./sarif.ts')).checkSarif,
  github: async () => (await import('./github.ts')).checkGithub,
}

/** Returns `document` as text in `format`, piece by piece, each line ended. */
export async function renderCheck(
  document: CheckDocument,
  format: CheckFormat,
  screen: Screen,
): Promise<Iterable<string>> {
  const text = (await RENDERERS[format]())(document, screen)
  return typeof text === 'string' ? [text] : text
}
