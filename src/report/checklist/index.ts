import type {Format} from '../../cli/formats.ts'
import type {Checklist} from './document.ts'

/** Renders a checklist in one format. Each is loaded when used, so that no format waits for the library of another. */
export type ChecklistRenderer = (checklist: Checklist) => string | Promise<string>

const RENDERERS: Readonly<Record<Format, () => Promise<ChecklistRenderer>>> = {
  html: async () => (await import('./html.ts')).checklistHtml,
  md: async () => (await import('./markdown.ts')).checklistMarkdown,
  csv: async () => (await import('./csv.ts')).checklistCsv,
  json: async () => (await import('./json.ts')).checklistJson,
}

/** Returns the checklist as text in `format`. */
export async function renderChecklist(checklist: Checklist, format: Format): Promise<string> {
  return (await RENDERERS[format]())(checklist)
}
