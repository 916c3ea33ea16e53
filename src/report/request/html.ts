import {readTemplate} from '../../assets/templates.ts'
import {contentPolicy, joinedScript, visible} from '../page.ts'
import {render} from '../template.ts'
import {byAudience, nameLines, type RequestDocument, requestHeading} from './document.ts'

/** Returns the requests as one self-contained page in the style of the checklist. */
export function requestHtml(request: RequestDocument): Promise<string> {
  const style = readTemplate('checklist/style.css')
  const script = joinedScript(['checklist/page/say.js', 'request/copy.js'].map(readTemplate))
  return render(
    'request/page.hbs',
    {...visible(request), ...byAudience(visible(request)), style, script, csp: contentPolicy({style, script})},
    {
      as: 'html',
      partials: {copy: 'request/copy-button.hbs'},
      helpers: {heading: requestHeading, lines: nameLines},
    },
  )
}
