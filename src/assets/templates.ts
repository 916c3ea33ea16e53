import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {packageRoot} from './tables.ts'

export type Helpers = Readonly<Record<string, (...values: never[]) => unknown>>

export interface TemplateOptions {
  readonly helpers?: Helpers
  /** Partials by the name the template calls them, each the path of a template. */
  readonly partials?: Readonly<Record<string, string>>
  /** `html` escapes every `{{value}}`; `text` does not escape, so the template must name a helper for foreign text. */
  readonly as: 'html' | 'text'
}

/** Fills a compiled template with plain objects; Handlebars ignores what is on a prototype. */
export type Template = (view: object) => string

/**
 * Returns a function that compiles the Handlebars template at a path below `templates/`. A field or helper that a
 * template misspells throws: no text may silently lack something.
 */
export async function templateCompiler({
  helpers = {},
  partials = {},
  as,
}: TemplateOptions): Promise<(path: string) => Template> {
  const {default: Handlebars} = await import('handlebars')
  const engine = Handlebars.create()
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]))
  const options = {strict: true, noEscape: as === 'text', knownHelpers, knownHelpersOnly: true}
  const compile = (path: string): Template => engine.compile(readTemplate(path), options)
  for (const [name, helper] of Object.entries(helpers)) {
    engine.registerHelper(name, helper as (...values: unknown[]) => unknown)
  }
  for (const [name, path] of Object.entries(partials)) engine.registerPartial(name, compile(path))
  return compile
}

/**
 * Returns the text of a file of the package's `templates` folder, e.g. `readTemplate('sdist/README.md.hbs')`, with Unix
 * line ends whatever the checkout has. A missing template is a broken installation: the error is not caught.
 */
export function readTemplate(relativePath: string): string {
  return readFileSync(join(packageRoot(), 'templates', relativePath), 'utf8').replaceAll('\r\n', '\n')
}
