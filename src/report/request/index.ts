import type {Format} from '../../cli/formats.ts'
import type {RequestDocument} from './document.ts'

/** Renders the requests in one format. Each is loaded when used, so that no format waits for the library of another. */
export type RequestRenderer = (request: RequestDocument) => string | Promise<string>

const RENDERERS: Readonly<Record<Format, () => Promise<RequestRenderer>>> = {
  html: async () => (await import('./html.ts')).requestHtml,
  md: async () => (await import('./markdown.ts')).requestMarkdown,
  csv: async () => (await import('./csv.ts')).requestCsv,
  json: async () => (await import('./json.ts')).requestJson,
}

/** Returns the requests as text in `format`. */
export async function renderRequest(request: RequestDocument, format: Format): Promise<string> {
  return (await RENDERERS[format]())(request)
}
