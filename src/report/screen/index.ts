import type {ScreenedName, ScreenHead} from '../../screen/document.ts'
import type {Screen} from '../../terminal/screen.ts'

/** Renders a screening piece by piece, so that a million names need no memory together. */
export type ScreenRenderer = (names: Iterable<ScreenedName>, head: ScreenHead, screen: Screen) => Iterable<string>

export const SCREEN_FORMATS = ['table', 'ndjson', 'md'] as const
export type ScreenFormat = (typeof SCREEN_FORMATS)[number]

const RENDERERS: Readonly<Record<ScreenFormat, () => Promise<ScreenRenderer>>> = {
  table: async () => (await import('./table.ts')).screenTable,
  ndjson: async () => (await import('./ndjson.ts')).screenNdjson,
  md: async () => (await import('./markdown.ts')).screenMarkdown,
}

/** Returns `names` as text in `format`, piece by piece; the renderer is loaded when it is used. */
export async function renderScreen(
  names: Iterable<ScreenedName>,
  head: ScreenHead,
  format: ScreenFormat,
  screen: Screen,
): Promise<Iterable<string>> {
  return (await RENDERERS[format]())(names, head, screen)
}
