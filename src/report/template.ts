import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'

/** The folder of every text a person or PyPI will read; the same distance from `src/report` and `dist/report`. */
const TEMPLATES = new URL('../../templates/', import.meta.url)

export type Helpers = Readonly<Record<string, (...values: never[]) => unknown>>

export interface RenderOptions {
  readonly helpers?: Helpers
  /** Partials by the name the template calls them, each a template's path. */
  readonly partials?: Readonly<Record<string, string>>
  /** `html` escapes every `{{value}}`; `text` escapes nothing, so the template must name a helper for foreign text. */
  readonly as: 'html' | 'text'
}

/** Returns a file of `templates/`, with line ends as `\n` whatever the checkout made of them. */
export async function readTemplate(path: string): Promise<string> {
  return (await readFile(fileURLToPath(new URL(path, TEMPLATES)), 'utf8')).replaceAll('\r\n', '\n')
}

/**
 * Renders the Handlebars template `path` (below `templates/`) with plain objects. A field or helper the template
 * misspells throws: a report must not quietly lack something.
 */
export async function render(
  path: string,
  view: object,
  {helpers = {}, partials = {}, as}: RenderOptions,
): Promise<string> {
  const {default: Handlebars} = await import('handlebars')
  const engine = Handlebars.create()
  const known = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]))
  const options = {strict: true, noEscape: as === 'text', knownHelpers: known, knownHelpersOnly: true}
  for (const [name, helper] of Object.entries(helpers))
    engine.registerHelper(name, helper as (...values: unknown[]) => unknown)
  for (const [name, file] of Object.entries(partials)) {
    engine.registerPartial(name, engine.compile(await readTemplate(file), options))
  }
  return engine.compile(await readTemplate(path), options)(view)
}
