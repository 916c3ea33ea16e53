import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import StatusCommand from '../../src/commands/status.ts'
import type {AnswerId, PlanEntry} from '../../src/plan/types.ts'
import type {Status} from '../../src/watch/status.ts'
import {status as answers} from '../support/faults.ts'
import type {ProjectFixture} from '../support/index-projects.ts'
import {type IndexServer, startIndexServer} from '../support/index-server.ts'
import {useNewUser} from '../support/new-user.ts'
import {run} from '../support/run.ts'
import {entry, plan} from '../support/sample-plan.ts'

const user = useNewUser(['requests', 'flask', 'flsak'])
let server: IndexServer

beforeEach(async () => {
  server = await startIndexServer({names: ['requests', 'flask', 'flsak']})
})
afterEach(() => server.close())

const answered = (id: AnswerId): Partial<PlanEntry> => ({
  progress: {updated: '2026-11-23T09:15:00Z', steps: {}, answer: {id, text: ''}},
})

const MARKED: ProjectFixture = {
  state: 'active',
  owners: ['alice'],
  info: {
    keywords: 'forestall-placeholder',
    project_urls: {'Placeholder for requests': 'https://pypi.org/project/requests/'},
  },
}

/** The live index, asked for a plan of these entries; the list of all names is that of the user's names file. */
async function status(entries: readonly PlanEntry[], ...flags: string[]) {
  const path = join(user.root, 'plan.json')
  await writeFile(path, JSON.stringify(plan(entries)))
  return run(StatusCommand, path, ...flags)
}
const live = (entries: readonly PlanEntry[], ...flags: string[]) =>
  status(entries, '--index', server.url, '--owner', 'alice', ...flags)
const standings = (document: Status | undefined) =>
  Object.fromEntries(document!.entries.map(({name, standing, alarm}) => [name, alarm ? `${standing}!` : standing]))

describe('forestall status', () => {
  it('counts apart what is uploaded and what an organisation creates', async () => {
    const created = {updated: '2026-11-23T09:15:00Z', steps: {create: '2026-11-23T09:15:00Z'}, answer: null}
    const {stdout} = await status(
      [
        entry('reqeusts', {route: 'organisation', progress: created}),
        entry('requets', {route: 'organisation'}),
        entry('requestss'),
      ],
      '--no-live',
    )
    const words = stdout.replace(/\s+/g, ' ')
    expect(words).toContain('0 of 1 uploaded. 1 of 2 created in an organisation.')
    expect(words).toContain('requets: Create it in your organisation, which needs no file and has no daily limit:')
  })

  it('tells every state a name can be in, what is alarming first', async () => {
    server.project('owned', {state: 'active', owners: ['Alice']})
    server.project('marked', {...MARKED, state: 'archived'})
    server.project('squatted', {
      state: 'active',
      owners: ['mallory'],
      releases: [{version: '9.9', uploaded: '2026-11-20T00:00:00Z'}],
      info: {summary: 'totally <b>fine</b> \u001b[2J'},
    })
    server.project('parked', {state: 'empty'})
    server.project('closed', {state: 'archived', owners: ['bob']})
    server.project('hidden', {state: 'quarantined'})
    const names = ['owned', 'marked', 'squatted', 'parked', 'closed', 'hidden', 'requsts', 're-quests', 'os-path']
    const {result, stdout, stderr, exitCode} = await live(names.map((name) => entry(name)))
    expect(standings(result)).toEqual({
      owned: 'yours',
      marked: 'yours',
      squatted: 'taken!',
      parked: 'taken!',
      closed: 'archived',
      hidden: 'quarantined',
      requsts: 'open',
      're-quests': 'refused',
      'os-path': 'refused',
    })
    expect(stderr).not.toContain('The index')
    expect(exitCode).toBe(0)
    const [, first] = stdout.split('\n')
    expect(first).toMatch(
      /^squatted +taken ! +register +not yours: registered, with 1 release of 2026-11-20; owned by mallory/,
    )
    expect(stdout).toContain('it says of itself: totally <b>fine</b> \\u{1b}[2J')
    expect(stdout).toContain('2 taken, 1 quarantined, 1 open, 1 archived, 2 yours, 2 refused. 2 names to act on.')
    expect(stdout).toContain('squatted, parked: Look at it: `forestall review requests`.')
    expect(stdout).toContain('owned: Archive it')
    expect(await schemaErrors('status', result)).toEqual([])
  })

  it.each<[string, string, ProjectFixture | undefined, Partial<PlanEntry>, string]>([
    ['a placeholder of ours that is gone', 'open!', undefined, answered('accepted'), 'it is gone'],
    ['a placeholder of ours in quarantine', 'quarantined!', {state: 'quarantined'}, answered('accepted'), 'is yours'],
    ['an upload without a release yet', 'yours', {state: 'empty'}, answered('accepted'), 'you uploaded it'],
    [
      'a placeholder that somebody replaced',
      'taken!',
      {state: 'active', owners: ['eve']},
      answered('accepted'),
      'not a placeholder',
    ],
    ['a marker on a project of another owner', 'taken!', {...MARKED, owners: ['eve']}, {}, 'but is not yours'],
    ['a loss that was dealt with', 'taken', {state: 'active', owners: ['eve']}, {route: 'skip'}, 'not yours'],
    ['an upload that PyPI refused', 'refused', undefined, answered('prohibited'), 'PyPI refused your upload'],
    ['an upload of what somebody has', 'taken!', undefined, answered('exists'), 'Do not upload it'],
    ['an upload that the account could not make', 'open', undefined, answered('account'), 'Use a token with the scope'],
    ['a name registered after it was refused', 'yours', MARKED, answered('prohibited'), 'owned by you'],
    [
      'a placeholder that is gone, to be registered again',
      'open!',
      undefined,
      answered('accepted'),
      'a `version` in the plan that it has not had',
    ],
    ['a name to be asked for', 'open', undefined, {route: 'ask'}, 'forestall request'],
    ['a name whose day has come', 'open', undefined, {date: '2020-01-01'}, 'Upload it: `forestall checklist '],
    ['a name whose day is to come', 'open', undefined, {date: '2099-01-01'}, 'Upload it on 2099-01-01'],
  ])('says of %s: %s', async (_, standing, fixture, changes, words) => {
    if (fixture) server.project('requsts', fixture)
    const {result, stdout} = await live([entry('requsts', changes)])
    expect(standings(result)).toEqual({requsts: standing})
    expect(stdout).toContain(words)
  })

  it('takes the marker for ours where nobody is named, and says how to be sure', async () => {
    server.project('requsts', MARKED)
    const {result, stdout} = await status([entry('requsts')], '--index', server.url)
    expect(standings(result)).toEqual({requsts: 'yours'})
    expect(stdout).toContain('--owner')
  })

  it('recognises our archive where an index does not say whose a project is', async () => {
    const devpi = await startIndexServer({kind: 'pypiserver', projects: {requsts: {state: 'active'}}})
    const sdist = (sha256: string) => ({sdist: {file: 'placeholders/requsts-0.0.0.tar.gz', sha256}})
    try {
      const ours = await status([entry('requsts', sdist('0'.repeat(64)))], '--index', devpi.url)
      expect(standings(ours.result)).toEqual({requsts: 'yours'})
      expect(ours.stdout).toContain('byte for byte')
      const other = await status([entry('requsts', sdist('1'.repeat(64)))], '--index', devpi.url)
      expect(standings(other.result)).toEqual({requsts: 'taken!'})
    } finally {
      await devpi.close()
    }
  })

  it('knows of several owners', async () => {
    server.project('requsts', {state: 'active', owners: ['carol']})
    const owners = ['--owner', 'bob', '--owner', 'carol']
    expect(standings((await status([entry('requsts')], '--index', server.url, ...owners)).result)).toEqual({
      requsts: 'yours',
    })
  })

  it('gives the coarse answer offline, and says what is missing', async () => {
    const {result, stdout, exitCode} = await status([entry('flsak'), entry('requsts'), entry('re-quests')], '--no-live')
    expect(exitCode).toBe(0)
    expect(standings(result)).toEqual({flsak: 'taken!', requsts: 'open', 're-quests': 'refused'})
    expect(stdout).toContain('ownership and later registrations are unknown')
    expect(server.requests).toEqual([])
    expect(await schemaErrors('status', result)).toEqual([])
  })

  it('prints Markdown that hostile projects cannot break', async () => {
    server.project('squatted', {
      state: 'active',
      owners: ['mallory'],
      info: {summary: '| a | <img src=x> @pypi #1\n## [x](javascript:1)'},
    })
    const {stdout} = await live([entry('squatted'), entry('requsts')], '--format', 'md')
    expect(stdout).toContain('# Status of the plan\n')
    const row = stdout.split('\n').find((line) => line.startsWith('| `squatted`'))!
    expect(row.replaceAll('\\|', '').split('|')).toHaveLength(6)
    expect(row).toContain('\\<img src=x\\>')
    expect(row).toContain('\\@\u2060pypi \\#\u20601 \\#\\# \\[x\\](javascript\\:1)')
    expect(stdout).toContain('## The other names')
  })
})

describe('forestall status, for a scheduled run', () => {
  it('exits 10 only if asked to and if there is something to act on', async () => {
    server.project('squatted', {state: 'active'})
    const squatted = [entry('squatted')]
    expect((await status(squatted, '--index', server.url)).exitCode).toBe(0)
    expect((await status(squatted, '--index', server.url, '--exit-code')).exitCode).toBe(10)
    expect((await status(squatted, '--index', server.url, '--exit-code', '--json')).exitCode).toBe(10)
    expect((await status([entry('requsts')], '--index', server.url, '--exit-code')).exitCode).toBe(0)
  })

  it('gives a partial answer where the network fails in the middle, and says so', async () => {
    server.project('squatted', {state: 'active', owners: ['mallory']})
    await live([entry('requsts')])
    server.answerNext(answers(403))
    const {result, stdout, stderr, exitCode} = await live([entry('reqests'), entry('squatted'), entry('requsts')])
    expect(standings(result)).toEqual({reqests: 'unknown', squatted: 'taken!', requsts: 'open'})
    expect(stderr).toMatch(/The index answered about 2 of 3 names/)
    expect(stdout).toMatch(/reqests +unknown .*403.* it was not registered/)
    expect(exitCode).toBe(0)
  })

  it('does not call a project taken whose owner it could not ask for', async () => {
    server.project('requsts', {state: 'active', owners: ['alice']})
    await live([entry('flask')])
    server.answerNext(
      (response) =>
        response
          .writeHead(200, {'content-type': 'application/vnd.pypi.simple.v1+json'})
          .end('{"files": [{}], "versions": ["1"]}'),
      answers(403),
    )
    const {result} = await live([entry('requsts')])
    expect(standings(result)).toEqual({requsts: 'unknown'})
  })

  it('counts an upload by the record of the plan where the index could not tell', async () => {
    const uploaded = {updated: '2026-11-23T09:15:00Z', steps: {upload: '2026-11-23T09:15:00Z'}, answer: null}
    await live([entry('flask')])
    server.answerNext(answers(403), answers(403))
    const {result, stdout} = await live([entry('requsts', {progress: uploaded}), entry('reqests')])
    expect(standings(result)).toEqual({requsts: 'unknown', reqests: 'unknown'})
    expect(result!.uploads).toEqual({done: 1, all: 2})
    expect(stdout.replace(/\s+/g, ' ')).toContain('1 of 2 uploaded.')
  })

  it('exits 4 only where nothing could be had', async () => {
    await live([entry('flask')])
    server.answerNext(answers(403), answers(403), answers(403))
    const names = ['requsts', 'reqests', 'requets', 'rquests'].map((name) => entry(name))
    const {result, exitCode, stderr} = await live(names, '--exit-code')
    expect([result!.counts.unknown, exitCode]).toEqual([4, 4])
    expect(stderr).toContain('The index answered about none of 4 names')
  })

  it.each([
    ['an empty plan', JSON.stringify(plan([])), 3],
    ['no plan', '{}', 5],
  ])('exits on %s as documented', async (_, content, code) => {
    const path = join(user.root, 'plan.json')
    await writeFile(path, content)
    expect((await run(StatusCommand, path)).exitCode).toBe(code)
  })
})
