import {readTemplate} from '../../assets/templates.ts'
import {contentPolicy, visible} from '../page.ts'
import {render} from '../template.ts'
import {byAudience, type RequestDocument, requestHeading} from './document.ts'

/** Returns the requests as one self-contained page without scripts, in the style of the checklist. */
export function requestHtml(request: RequestDocument): Promise<string> {
  const style = readTemplate('checklist/style.css')
  return render(
    'request/page.hbs',
    {...visible(request), ...byAudience(visible(request)), style, csp: contentPolicy({style})},
    {
      as: 'html',
      helpers: {heading: requestHeading},
    },
  )
}
