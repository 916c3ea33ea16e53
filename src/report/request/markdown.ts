import {markdownCode, markdownText} from '../../escape/markdown.ts'
import {targetTitle} from '../../findings/target-words.ts'
import {render} from '../template.ts'
import type {RequestDocument} from './document.ts'

const helpers = {
  aim: (target: string) => markdownText(targetTitle(target)),
  code: (text: string) => markdownCode(text),
}

/** Returns the requests as Markdown: how to send them, then each with its fields. */
export function requestMarkdown(request: RequestDocument): Promise<string> {
  // The fields are Markdown already, escaped where they were made.
  return render('request/request.md.hbs', request, {as: 'text', helpers})
}
