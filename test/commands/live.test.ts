import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import Explain from '../../src/commands/explain.ts'
import List from '../../src/commands/list.ts'
import Plan from '../../src/commands/plan.ts'
import {status} from '../support/faults.ts'
import {type IndexServer, startIndexServer} from '../support/index-server.ts'
import {useNewUser} from '../support/new-user.ts'
import {run} from '../support/run.ts'
import {entry, plan} from '../support/sample-plan.ts'

const user = useNewUser(['requests', 'flask'])
let server: IndexServer

const PLACEHOLDER = {
  state: 'active',
  info: {
    keywords: 'forestall-placeholder,defensive-registration',
    project_urls: {'Placeholder for requests': 'https://pypi.org/project/requests/'},
  },
} as const

beforeEach(async () => {
  server = await startIndexServer({names: ['requests', 'flask']})
})
afterEach(() => server.close())

/** `--index` with the local names before anything is counted. */
async function withIndex(): Promise<string[]> {
  await run(List, 'requests', '--limit', '1', '--index', server.url)
  server.requests.length = 0
  return ['--index', server.url]
}

describe('forestall list --live', () => {
  it('asks the index about the names shown, and about their target, and about no other', async () => {
    const index = await withIndex()
    const {result: before} = await run(List, 'requests', '--limit', '5', ...index)
    const [first, second, third, ...rest] = before!.names.map(({name}) => name)
    server.project(first!, {state: 'active'})
    server.project(second!, {state: 'empty'})
    server.project(third!, {state: 'quarantined'})
    server.requests.length = 0
    const {result, stdout, exitCode} = await run(List, 'requests', '--limit', '5', '--live', ...index)
    expect(exitCode).toBe(0)
    expect(result!.names.map(({live}) => live)).toEqual(['exists', 'exists', 'exists', 'free', 'free'])
    expect(stdout).toMatch(/NAME +RISK +COVERED +LIVE/)
    const asked = new Set(server.requests.map(({path}) => path.split('/')[2]))
    expect(asked).toEqual(new Set(['requests', first, second, third, ...rest]))
    expect(await schemaErrors('list', result)).toEqual([])
  })

  it('shows what it could not ask about as unknown, never as free, and says so', async () => {
    const index = await withIndex()
    server.answerNext(status(403))
    const {result, stderr, exitCode} = await run(List, 'requests', '--limit', '3', '--live', ...index)
    expect(result!.names.map(({live}) => live)).toEqual(['unknown', 'free', 'free'])
    expect(stderr).toMatch(/^Note: The index answered about 2 of 3 names\. The first failure: .*403/m)
    expect(exitCode).toBe(0)
  })

  it('still lists the names where nothing could be had, with exit code 4', async () => {
    const index = await withIndex()
    server.answerNext(status(403), status(403), status(403))
    const {result, stderr, exitCode} = await run(List, 'requests', '--limit', '4', '--live', ...index)
    expect(result!.names.map(({live}) => live)).toEqual(Array(4).fill('unknown'))
    expect(stderr).toContain('about none of 4 names')
    expect(exitCode).toBe(4)
    expect(server.requests).toHaveLength(3)
  })

  it('tells an index that has no such project, and cannot speak for PyPI, from one that does not answer', async () => {
    const own = await startIndexServer({kind: 'pypiserver', names: ['acme-billing']})
    try {
      const {stdout, stderr, exitCode} = await run(Explain, 'reqeusts', '--live', '--index', own.url)
      expect(stdout).toMatch(/^reqeusts: unknown today: the index that was asked has no such project, which does not /)
      expect(stderr).toContain('Whether the name is free cannot be told: the index does not have it')
      expect(stderr + stdout).not.toMatch(/did not answer|no usable answer/)
      expect(exitCode).toBe(4)
      own.answerNext(status(403))
      const silent = await run(Explain, 'reqeusts', '--live', '--index', own.url)
      expect(silent.stdout).toMatch(/^reqeusts: unknown today, since the index gave no usable answer/)
      expect(silent.exitCode).toBe(4)
    } finally {
      await own.close()
    }
  })

  it('refuses to ask about thousands', async () => {
    const {exitCode, stderr} = await run(List, 'requests', 'urllib3', 'numpy', '--verdict', 'any', '--all', '--live')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('--limit')
  })

  it('does not ask about an invalid name', async () => {
    const index = await withIndex()
    const {result} = await run(List, 'requests', '--verdict', 'refused', '--all', '--live', ...index)
    const invalid = result!.names.filter(({refusal}) => refusal?.reason === 'invalid')
    expect(invalid.map(({live}) => live)).toEqual(invalid.map(() => null))
  })
})

describe('forestall explain --live', () => {
  it.each([
    ['free', undefined, 'no project'],
    ['empty', {state: 'empty'}, 'registered, without a release'],
    ['active', {state: 'active'}, 'registered, with 1 release of 2020-02-03; owned by alice'],
    ['archived', {state: 'archived'}, 'closed it to uploads'],
    ['quarantined', {state: 'quarantined'}, 'hidden by PyPI’s admins'],
  ] as const)('tells a project that is %s', async (state, fixture, words) => {
    const index = await withIndex()
    if (fixture) server.project('reqeusts', fixture)
    const {stdout, result, exitCode} = await run(Explain, 'reqeusts', '--live', ...index)
    expect(exitCode).toBe(0)
    expect(stdout).toContain(words)
    expect(result!.project!.state).toBe(state)
    expect(result!.live).toBe(state === 'free' ? 'free' : 'exists')
    expect(stdout.includes('forestall index update')).toBe(state !== 'free')
    expect(await schemaErrors('explain', result)).toEqual([])
  })

  it('shows hostile answers as text', async () => {
    const index = await withIndex()
    server.project('reqeusts', {state: 'active', owners: ['\u001b[2Jmallory']})
    const {stdout} = await run(Explain, 'reqeusts', '--live', ...index)
    expect(stdout).toContain('\\u{1b}[2Jmallory')
    expect(stdout).not.toContain('\u001b')
  })

  it('says how to hand over a placeholder, and never to delete it', async () => {
    const index = await withIndex()
    server.project('reqeusts', PLACEHOLDER)
    const {stdout} = await run(Explain, 'reqeusts', '--live', ...index)
    expect(stdout).toContain('marker of a placeholder for https://pypi.org/project/requests/')
    expect(stdout).toContain('If it is yours and somebody asks for it:\n  1. Make sure who is asking')
    expect(stdout).toContain('Never delete the project')
    expect(stdout).toContain('https://peps.python.org/pep-0541/')
    expect(stdout).toContain('https://pypi.org/manage/project/reqeusts/collaboration/')
  })

  it('does not take the marker for ownership where the owner is known to be another', async () => {
    const index = await withIndex()
    server.project('reqeusts', {...PLACEHOLDER, owners: ['mallory']})
    const {result} = await run(Explain, 'reqeusts', '--live', '--owner', 'alice', ...index)
    expect(result!.handover).toBeNull()
    expect((await run(Explain, 'reqeusts', '--live', '--owner', 'mallory', ...index)).result!.handover).not.toBeNull()
  })

  it('exits 4 where the index does not answer', async () => {
    const index = await withIndex()
    server.answerNext(status(403))
    const {result, stdout, exitCode} = await run(Explain, 'reqeusts', '--live', ...index)
    expect([result!.live, exitCode]).toEqual(['unknown', 4])
    expect(stdout).toContain('The index says today: unknown')
  })
})

describe('forestall explain, of a name in the plan', () => {
  it('knows offline what was uploaded', async () => {
    const path = join(user.root, 'plan.json')
    const progress = {
      updated: '2026-11-23T09:15:00Z',
      steps: {},
      answer: {id: 'accepted' as const, text: ''},
    }
    await writeFile(path, JSON.stringify(plan([entry('reqeusts', {progress}), entry('requsts')])))
    expect((await run(Explain, 'reqeusts', '--plan', path)).stdout).toContain('If it is yours and somebody asks for it')
    expect((await run(Explain, 'requsts', '--plan', path)).stdout).not.toContain('somebody asks')
  })

  it('wants the plan it is told to read', async () => {
    expect((await run(Explain, 'reqeusts', '--plan', join(user.root, 'none.json'))).exitCode).toBe(2)
  })
})

describe('forestall explain --reply', () => {
  const REFUSED = `HTTPError: 400 Bad Request from https://upload.pypi.org/legacy/
    The name &#39;reqeusts&#39; isn&#39;t allowed. See https://pypi.org/help/#project-name for more information.`

  it('remembers a name that PyPI prohibits, for every later answer', async () => {
    const {stdout, result} = await run(Explain, 'reqeusts', '--reply', REFUSED)
    expect(result!.refusal).toEqual({reason: 'prohibited', collidesWith: null})
    expect(stdout).toContain('From now on, the name counts as refused')
    expect(await schemaErrors('explain', result)).toEqual([])
    const {result: later} = await run(Explain, 'reqeusts')
    expect(later).toMatchObject({verdict: 'refused', refusal: {reason: 'prohibited'}, reply: null})
    const {result: list} = await run(List, 'requests', '--verdict', 'open', '--all')
    expect(list!.names.map(({name}) => name)).not.toContain('reqeusts')
    expect(await readFile(join(user.data, 'prohibited.tsv'), 'utf8')).toMatch(/^reqeusts\t\d{4}-\d\d-\d\d$/m)
  })

  it.each([
    ["The name 'reqeusts' is too similar to an existing project.", 'refused', {reason: 'similar', collidesWith: null}],
    ["The user 'me' isn't allowed to upload to project 'reqeusts'.", 'taken', null],
  ])('remembers %s', async (reply, verdict, refusal) => {
    const {result, stdout} = await run(Explain, 'reqeusts', '--reply', reply)
    expect(result).toMatchObject({verdict, refusal, source: 'learned', reply: {remembered: true}})
    expect(stdout).toContain(`the name counts as ${verdict}`)
    expect((await run(Explain, 'reqeusts')).result).toMatchObject({verdict, refusal, source: 'learned'})
    const {result: list} = await run(List, 'requests', '--verdict', verdict as 'taken', '--all')
    expect(list!.names.find(({name}) => name === 'reqeusts')).toMatchObject({verdict, refusal})
  })

  it('knows from a project that exists that names too similar to it are closed', async () => {
    await run(Explain, 'req-eusts', '--reply', "The user 'me' isn't allowed to upload to project 'req-eusts'.")
    const refusal = {reason: 'similar', collidesWith: 'req-eusts'}
    expect((await run(Explain, 'reqeusts')).result).toMatchObject({verdict: 'refused', refusal})
    const {result: list} = await run(List, 'requests', '--verdict', 'refused', '--all')
    expect(list!.names.find(({name}) => name === 'reqeusts')).toMatchObject({refusal})
  })

  it.each([
    ['429 Too many new projects created', 'Stop for today'],
    ["The name 'reqeusts' isn't allowed. See https://test.pypi.org/help/", 'says nothing about PyPI'],
  ])('explains %s without remembering anything', async (reply, words) => {
    const {result, stdout} = await run(Explain, 'reqeusts', '--reply', reply)
    expect(result!.reply).toMatchObject({verdict: 'not-judged', remembered: false})
    expect(stdout).toContain(words)
    expect((await run(Explain, 'reqeusts')).result!.verdict).toBe('open')
  })

  it('remembers of each name in a text its own answer', async () => {
    const {result, stdout} = await run(
      Explain,
      'reqeusts',
      '--reply',
      "View at: https://pypi.org/project/reqeusts/0.0.0/ The name 'requsts' isn't allowed.",
    )
    expect(result!.reply).toMatchObject({verdict: 'accepted', remembered: false, others: ['requsts']})
    expect(stdout).toMatch(/^reqeusts: yours: a project of this name exists, PyPI answered your upload\n/)
    expect(result).toMatchObject({verdict: 'taken', source: 'recorded'})
    expect(stdout).toContain('What it says of requsts is remembered too.')
    expect((await run(Explain, 'requsts')).result!.refusal).toEqual({reason: 'prohibited', collidesWith: null})
  })

  it.each([
    ['of another name', "The name 'requsts' isn't allowed.", /is about requsts, not about reqeusts/],
    ['that is not from PyPI', 'hello', /no known answer of PyPI/],
  ])('learns nothing from a reply %s', async (_, reply, message) => {
    const {exitCode, stderr} = await run(Explain, 'reqeusts', '--reply', reply)
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(message)
    expect((await run(Explain, 'requsts')).result!.verdict).toBe('open')
  })
})

describe('forestall plan, marked by hand', () => {
  it('teaches that a name is prohibited, for every later answer', async () => {
    const path = join(user.root, 'plan.json')
    await run(Plan, 'requests', '--budget', '2', '--output', path)
    const text = await readFile(path, 'utf8')
    const [{name}] = JSON.parse(text).entries
    await writeFile(path, text.replace('"refusal": null', '"refusal": {"reason": "prohibited", "collidesWith": null}'))
    await run(Plan, '--output', path)
    expect((await run(Explain, name)).result!.refusal).toEqual({reason: 'prohibited', collidesWith: null})
  })
})
