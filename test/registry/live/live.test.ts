import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {limits} from '../../../src/limits.ts'
import {createAsk} from '../../../src/registry/client/http.ts'
import {fetchProjectState, fetchProjectStates, type LiveOptions} from '../../../src/registry/live/live.ts'
import {liveState, type ProjectState} from '../../../src/registry/live/project-state.ts'
import {findSnapshot} from '../../../src/registry/snapshot/find.ts'
import * as faults from '../../support/faults.ts'
import {type IndexServer, startIndexServer} from '../../support/index-server.ts'
import {named} from '../../support/world.ts'

const quick = {...limits, backOffMs: 5, silenceMs: 200, projectMs: 500, projectBytes: 1 << 20}

let server: IndexServer
let cacheDir: string
beforeEach(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'forestall-live-'))
  server = await startIndexServer({
    projects: {
      requests: {
        state: 'active',
        releases: [
          {version: '0.2.0', uploaded: '2011-02-14T00:00:00.000000Z'},
          {version: '2.32.0', uploaded: '2026-05-20T10:00:00.500000Z'},
        ],
        owners: ['nateprewitt', 'graffatcolmingov'],
        organization: 'psf',
      },
      // Nick Coghlan's case: registered years ago, never uploaded to; it has a simple page and no project page.
      'pkg-resources': {state: 'empty'},
      closed: {state: 'archived'},
      suspect: {state: 'quarantined'},
      withdrawn: {state: 'active', releases: [{version: '1', uploaded: '2020-01-01T00:00:00Z', yanked: 'oops'}]},
      requsts: {
        state: 'archived',
        owners: ['Our-Team'],
        info: {
          summary: 'Placeholder, not software.',
          keywords: 'forestall-placeholder,defensive-registration,typosquatting',
          project_urls: {'Placeholder for': 'https://pypi.org/project/requests/', Contact: 'https://example.com'},
        },
      },
    },
  })
})
afterEach(async () => {
  await server.close()
  await rm(cacheDir, {recursive: true, force: true})
})

const options = (more: Partial<LiveOptions> = {}): LiveOptions => ({
  index: server.url,
  cacheDir,
  ask: createAsk(quick),
  limits: quick,
  ...more,
})
const state = (name: string, more: Partial<LiveOptions> = {}): Promise<ProjectState> =>
  fetchProjectState(named(name), options(more))

describe('the state of a project', () => {
  it('is free without a page', async () => {
    expect(await state('no-such-thing')).toEqual({state: 'free', name: 'no-such-thing'})
    expect(server.requests.map(({path}) => path)).toEqual(['/simple/no-such-thing/'])
  })

  it('is empty with a simple page and no project page', async () => {
    expect(await state('pkg-resources')).toMatchObject({state: 'empty', name: 'pkg-resources'})
    expect(liveState(await state('pkg-resources'))).toBe('exists')
  })

  it('is active with releases, and tells what is known of them', async () => {
    expect(await state('requests', {owners: ['PSF']})).toEqual({
      state: 'active',
      name: 'requests',
      serial: expect.any(Number),
      releases: 2,
      files: 2,
      firstUpload: '2011-02-14T00:00:00.000Z',
      lastUpload: '2026-05-20T10:00:00.500Z',
      yanked: false,
      digests: ['0'.repeat(64), '0'.repeat(64)],
      details: expect.objectContaining({
        displayName: 'requests',
        version: '2.32.0',
        summary: 'The summary of requests',
        owners: ['nateprewitt', 'graffatcolmingov'],
        organization: 'psf',
      }),
      missing: null,
      placeholderFor: null,
      ours: true,
    })
  })

  it('is archived or quarantined by PEP 792', async () => {
    expect(await state('closed')).toMatchObject({state: 'archived', releases: 1, placeholderFor: null})
    expect(await state('suspect')).toMatchObject({state: 'quarantined', serial: expect.any(Number)})
    expect(server.requests.map(({path}) => path)).not.toContain('/pypi/suspect/json')
  })

  it('tells withdrawn releases', async () => {
    expect(await state('withdrawn')).toMatchObject({state: 'active', yanked: true, details: {yankedReason: 'oops'}})
  })

  it('recognises a placeholder by its marker, and ours by its owners', async () => {
    expect(await state('requsts', {owners: ['our-team']})).toMatchObject({
      state: 'archived',
      placeholderFor: ['https://pypi.org/project/requests/'],
      ours: true,
    })
    expect(await state('requsts', {owners: ['somebody-else']})).toMatchObject({ours: false})
    expect(await state('requsts')).toMatchObject({ours: null})
  })

  it('is told by an index that knows HTML only, as far as it can be', async () => {
    const old = await startIndexServer({kind: 'pypiserver', projects: {tool: {state: 'active'}}})
    try {
      const found = await state('tool', {index: old.url})
      expect(found).toMatchObject({
        state: 'active',
        releases: 1,
        files: 1,
        firstUpload: null,
        details: null,
        ours: null,
      })
    } finally {
      await old.close()
    }
  })
})

const jsonType = 'application/vnd.pypi.simple.v1+json'
it.each(['pypiserver', 'devpi'] as const)(
  'takes the word of %s for what it holds, not for what PyPI has',
  async (kind) => {
    const other = await startIndexServer({kind, names: ['flask']})
    try {
      await findSnapshot({index: other.url, cacheDir, warn: () => {}})
      expect(await state('flask', {index: other.url})).toMatchObject({state: 'active'})
      expect(await state('requests', {index: other.url})).toMatchObject({
        state: 'unknown',
        absent: true,
        why: expect.stringContaining('says nothing about PyPI'),
      })
    } finally {
      await other.close()
    }
  },
)

describe.each([
  ['500 without end', Array(4).fill(faults.status(500)), /answers 500/],
  ['429 without end', Array(4).fill(faults.status(429)), /answers 429/],
  ['403', [faults.status(403)], /its status is 403/],
  ['a cut connection', Array(4).fill(faults.cutConnection), /other side closed|terminated/],
  ['a page that never ends', [faults.endless], /longer than/],
  ['a page of another type', [faults.body('hello', 'text/plain')], /its type is "text\/plain"/],
  ['a page of something else', [faults.body('{}', jsonType)], /not have a list of files/],
  // pypiserver answers for PyPI when it does not hold a project: that says nothing about the server asked.
  ['a redirect to another index', [faults.redirect('https://pypi.org/simple/requests/')], /redirects to another host/],
])('after %s', (_, answers: faults.Fault[], why) => {
  it.each(['requests', 'no-such-thing'])('the state of %s is unknown, never free', async (name) => {
    server.answerNext(...answers)
    const found = await state(name)
    expect(found).toEqual({state: 'unknown', name, absent: false, why: expect.stringMatching(why)})
    expect(liveState(found)).toBe('unknown')
  })
})

it.each([1, 0])('knows of a project with %d files even if its details cannot be had, and says so', async (files) => {
  server.answerNext((response, request) => {
    server.answerNext(...Array(4).fill(faults.status(500)))
    return page(files)(response, request)
  })
  const found = await state('requests')
  expect(found).toMatchObject({state: 'active', files, details: null, missing: expect.stringContaining('answers 500')})
  expect(liveState(found)).toBe('exists')
})

/** Serves a page with so many files, as PyPI would. */
function page(count: number): faults.Fault {
  const files = Array.from({length: count}, (_, i) => ({filename: `requests-${i}.tar.gz`}))
  return faults.body(JSON.stringify({meta: {'api-version': '1.4'}, versions: [], files}))
}

describe('asking again', () => {
  it('costs a 304 for each document, and gives the same answer', async () => {
    const first = await state('requests')
    expect(await state('requests')).toEqual(first)
    expect(server.requests.map((request) => request.status())).toEqual([200, 200, 304, 304])
  })

  it('sees what has changed', async () => {
    await state('requsts')
    server.remove('requsts')
    expect(await state('requsts')).toMatchObject({state: 'free'})
    server.project('requsts', {state: 'quarantined'})
    expect(await state('requsts')).toMatchObject({state: 'quarantined'})
  })

  it('does without a memory that is damaged or cannot be written', async () => {
    await state('requests')
    await rm(join(cacheDir, 'live'), {recursive: true})
    await writeFile(join(cacheDir, 'live'), 'a file where the folder should be')
    expect(await state('requests')).toMatchObject({state: 'active'})
  })
})

describe('asking about many names', () => {
  const states = async (names: string[]): Promise<ProjectState[]> => {
    const found: ProjectState[] = []
    for await (const one of fetchProjectStates(names.map(named), options())) found.push(one)
    return found
  }

  it('goes one after the other and about nothing else', async () => {
    const found = await states(['requests', 'free-one', 'suspect'])
    expect(found.map((one) => one.state)).toEqual(['active', 'free', 'quarantined'])
    expect(server.requests.map(({path}) => path)).toEqual([
      '/simple/requests/',
      '/pypi/requests/json',
      '/simple/free-one/',
      '/simple/suspect/',
    ])
  })

  it('leaves a failing index alone after three names', async () => {
    server.answerNext(...Array(99).fill(faults.status(403)))
    const found = await states(['a', 'b', 'c', 'd', 'e'])
    expect(found.map((one) => one.state)).toEqual(Array(5).fill('unknown'))
    expect(found.at(-1)).toMatchObject({why: 'not asked: the index failed 3 times in a row'})
    expect(server.requests).toHaveLength(3)
  })

  it('is patient with the first failure, and tries once whether the index is back', async () => {
    const {ask: _, ...own} = options()
    const ask = async (names: string[]): Promise<string[]> => {
      const found: string[] = []
      for await (const one of fetchProjectStates(names.map(named), {...own, limits: quick})) found.push(one.state)
      return found
    }
    server.answerNext(...Array(quick.attempts + 1).fill(faults.status(500)))
    expect(await ask(['a', 'b', 'free-one', 'requests'])).toEqual(['unknown', 'unknown', 'free', 'active'])
    expect(server.requests).toHaveLength(quick.attempts + 1 + 1 + 2)
  })
})

describe('a control question', () => {
  it('makes an index that does not have a registered project either unbelievable', async () => {
    expect(await state('no-such-thing', {control: named('not-in-this-index')})).toEqual({
      state: 'unknown',
      name: 'no-such-thing',
      absent: true,
      why: 'the index does not have not-in-this-index either, which is registered',
    })
    expect(await state('no-such-thing', {control: named('requests')})).toMatchObject({state: 'free'})
  })

  it('that gets no answer leaves open whether a name is free', async () => {
    server.answerNext(faults.status(404), faults.status(403))
    expect(await state('no-such-thing', {control: named('requests')})).toMatchObject({
      state: 'unknown',
      absent: true,
      why: expect.stringMatching(/^the index does not have it, but did not show requests either: .*403/),
    })
  })

  it('is asked once, and only where a name seems free', async () => {
    const names = ['requests', 'no-such-thing', 'nor-such-thing'].map(named)
    for await (const _ of fetchProjectStates(names, options({control: named('closed')}))) {
    }
    const pages = server.requests.map(({path}) => path).filter((path) => path.startsWith('/simple/'))
    expect(pages).toEqual(['requests', 'no-such-thing', 'closed', 'nor-such-thing'].map((name) => `/simple/${name}/`))
  })
})

it('gives up on a JSON API that fails, and still tells what the pages say', async () => {
  const impatient = {...quick, liveFailures: 2, attempts: 2}
  const ask = options().ask!
  let details = 0
  const failing: LiveOptions['ask'] = async (request) => {
    if (!request.url.endsWith('/json')) return ask(request)
    details++
    throw new Error('it is down')
  }
  const names = ['requests', 'closed', 'requsts', 'withdrawn'].map(named)
  const found = []
  for await (const one of fetchProjectStates(names, options({ask: failing, limits: impatient}))) found.push(one)
  expect(found.map((one) => 'missing' in one && one.missing)).toEqual([
    'it is down',
    'it is down',
    'not asked: its JSON API failed 2 times in a row',
    'not asked: its JSON API failed 2 times in a row',
  ])
  expect(found.map((one) => one.state)).toEqual(['active', 'archived', 'archived', 'active'])
  expect(details).toBe(2)
})
