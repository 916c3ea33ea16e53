import {type TemplateOptions, templateCompiler} from '../assets/templates.ts'

/** Renders the template at `path` (below `templates/`) with plain objects; a field or helper it misspells throws. */
export async function render(path: string, view: object, options: TemplateOptions): Promise<string> {
  return (await templateCompiler(options))(path)(view)
}
