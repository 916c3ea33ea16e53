import type {CheckDocument} from '../../check/document.ts'
import type {Screen} from '../../terminal/screen.ts'

/** Renders a check in one format; loaded when used. */
export type CheckRenderer = (document: CheckDocument, screen: Screen) => string

export const CHECK_FORMATS = ['table', 'json', 'sarif', 'github'] as const
export type CheckFormat = (typeof CHECK_FORMATS)[number]

const RENDERERS: Readonly<Record<CheckFormat, () => Promise<CheckRenderer>>> = {
  table: async () => (await import('./table.ts')).checkTable,
  json: async () => (await import('./json.ts')).checkJson,
  sarif: async () => (await import('./sarif.ts')).checkSarif,
  github: async () => (await import('./github.ts')).checkGithub,
}

/** Returns `document` as text in `format`, each line ended. */
export async function renderCheck(document: CheckDocument, format: CheckFormat, screen: Screen): Promise<string> {
  return (await RENDERERS[format]())(document, screen)
}
