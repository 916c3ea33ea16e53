import {markdownCode, markdownText} from '../../escape/markdown.ts'
import {render} from '../template.ts'
import {byAudience, nameLines, type RequestDocument, requestHeading, type TargetRequest} from './document.ts'

const helpers = {
  heading: (request: TargetRequest) => markdownText(requestHeading(request)),
  lines: nameLines,
  code: (text: string) => markdownCode(text),
}

/** Returns the requests as Markdown: how to send them, then each with its fields. */
export function requestMarkdown(request: RequestDocument): Promise<string> {
  // The fields are Markdown already, escaped where they were made.
  return render('request/request.md.hbs', {...request, ...byAudience(request)}, {as: 'text', helpers})
}
