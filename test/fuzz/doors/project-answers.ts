import fc from 'fast-check'
import {fetchProjectState} from '../../../src/registry/live/live.ts'
import {renderReview} from '../../../src/report/review.ts'
import {factsOf} from '../../../src/watch/facts.ts'
import {detailsJson, pageHtml, pageJson} from '../../support/index-projects.ts'
import {reviewedName, sampleReview} from '../../support/sample-review.ts'
import {named} from '../../support/world.ts'
import {damagedJson, damagedText} from '../damage.ts'
import {door} from '../door.ts'

const SOUND = {state: 'active' as const}
const NAME = 'reqeusts'
const DETAILS = detailsJson(NAME, SOUND, 7)!

const page = fc.oneof(
  damagedJson([JSON.parse(pageJson(NAME, SOUND, 7))]).map((body) => ({
    type: 'application/vnd.pypi.simple.v1+json',
    body,
  })),
  damagedText([pageHtml(NAME, SOUND)]).map((body) => ({type: 'text/html', body})),
)

/** What an index says of one project, its page and its details, through the evidence of `review`. */
export const projectAnswers = door({
  id: 'project-answers',
  title: 'pages and JSON of a project',
  inputs: fc.record({page, details: damagedJson([JSON.parse(DETAILS)])}),
  async enter({page: {type, body}, details}, room) {
    const ask = async ({url}: {readonly url: string}) =>
      url.includes('/pypi/')
        ? {url, status: 200, headers: {'content-type': 'application/json', etag: '"d"'}, body: Buffer.from(details)}
        : {url, status: 200, headers: {'content-type': type, etag: '"p"'}, body: Buffer.from(body)}
    const options = {cacheDir: room.path, ask}
    const state = await fetchProjectState(named(NAME), options)
    const project = factsOf(state)
    // A mistake of ours would be told as the index's.
    if (/is not (?:a function|iterable)|Cannot (?:read|convert)/.test(project.missing ?? ''))
      throw new Error(project.missing!)
    const review = sampleReview({names: [reviewedName(NAME, {project})]})
    return [await renderReview(review, 'text'), await renderReview(review, 'md')]
  },
})
