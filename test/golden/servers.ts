import {body, status} from '../support/faults.ts'
import type {ProjectFixture} from '../support/index-projects.ts'
import {type IndexServer, startIndexServer} from '../support/index-server.ts'

const released = (version: string, uploaded: string, rest: Partial<ProjectFixture> = {}): ProjectFixture => ({
  state: 'active',
  owners: ['mallory'],
  releases: [{version, uploaded}],
  ...rest,
})

/** What a placeholder of Forestall says of itself. */
const marked = {
  summary: 'Placeholder for requests',
  keywords: 'forestall-placeholder',
  project_urls: {'Placeholder for requests': 'https://pypi.org/project/requests/'},
}

const DESCRIPTION = `Requests is an elegant and simple HTTP library for Python, built for human beings. It allows you to
send HTTP/1.1 requests extremely easily: there is no need to add query strings to your URLs by hand.`

/** Look-alikes of requests in every state, some of them names of the plan among the fixtures. */
const projects: Readonly<Record<string, ProjectFixture>> = {
  requests: released('2.32', '2011-02-14T00:00:00Z', {
    owners: ['kenneth', 'nate'],
    organization: 'psf',
    info: {description: DESCRIPTION, author_email: 'me@example.org'},
  }),
  flask: released('3.0', '2010-04-16T00:00:00Z', {owners: ['david']}),
  requesst: released('0.0.0', '2026-11-20T00:00:00Z', {owners: ['ada'], info: marked}),
  equests: released('9.9', '2026-11-20T00:00:00Z', {info: {summary: 'totally <b>fine</b> \u001b[2J'}}),
  requsts: {state: 'quarantined'},
  requets: {state: 'empty'},
  reqeusts: released('1.0', '2026-11-10T00:00:00Z', {info: {description: `${DESCRIPTION} Enjoy.`}}),
  request: released('0.1', '2009-03-01T00:00:00Z', {owners: ['someone']}),
  requestx: {...released('1.0', '2020-01-01T00:00:00Z'), state: 'archived'},
}

const names = ['bs4', 'numpy', 'pandas', 'flaask']

async function failing(...faults: Parameters<IndexServer['answerNext']>): Promise<IndexServer> {
  const server = await startIndexServer({names, projects})
  server.answerNext(...faults)
  return server
}

/** The indexes that cases meet, by what is the matter with them. */
export const servers = {
  pypi: () => startIndexServer({names, projects}),
  pypiserver: () => startIndexServer({kind: 'pypiserver', names, projects}),
  forbidding: () => failing(status(403), status(403)),
  'not an index': () => failing(body('<html><body>Welcome</body></html>', 'text/html')),
  'not JSON': () => failing(body('{"projects": [')),
} satisfies Record<string, () => Promise<IndexServer>>
