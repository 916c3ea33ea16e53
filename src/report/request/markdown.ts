import {markdownCode, markdownText} from '../escape-markdown.ts'
import {render} from '../template.ts'
import type {RequestDocument} from './document.ts'

/** Returns the requests as Markdown: how to send them, then each with its fields. */
export function requestMarkdown(request: RequestDocument): Promise<string> {
  // The fields are Markdown already, escaped where they were made.
  return render('request/request.md.hbs', request, {as: 'text', helpers: {md: (text: string) => markdownText(text), code: (text: string) => markdownCode(text)}})
}
