import {readTemplate} from '../assets/templates.ts'

export type Helpers = Readonly<Record<string, (...values: never[]) => unknown>>

export interface RenderOptions {
  readonly helpers?: Helpers
  /** Partials by the name the template calls them, each a template's path. */
  readonly partials?: Readonly<Record<string, string>>
  /** `html` escapes every `{{value}}`; `text` escapes nothing, so the template must name a helper for foreign text. */
  readonly as: 'html' | 'text'
}

/**
 * Renders the Handlebars template `path` (below `templates/`) with plain objects. A field or helper the template
 * misspells throws: nothing may be missing from a report unnoticed.
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
    engine.registerPartial(name, engine.compile(readTemplate(file), options))
  }
  return engine.compile(readTemplate(path), options)(view)
}
