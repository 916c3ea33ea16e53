import {mkdtemp, readdir, rm, truncate, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {limits} from '../../../src/limits.ts'
import {createAsk} from '../../../src/registry/client/http.ts'
import {findSnapshot, previousSnapshot} from '../../../src/registry/snapshot/find.ts'
import {storeFolder} from '../../../src/registry/snapshot/store.ts'
import {type Update, updateSnapshot} from '../../../src/registry/snapshot/update.ts'
import * as faults from '../../support/faults.ts'
import {type IndexServer, startIndexServer} from '../../support/index-server.ts'

const quick = {...limits, backOffMs: 5, silenceMs: 200, answerMs: 2500, indexBytes: 1 << 22}
const NAMES = Array.from({length: 100}, (_, i) => `project-${i}`)

let server: IndexServer
let cacheDir: string
beforeEach(async () => {
  server = await startIndexServer({names: NAMES})
  cacheDir = await mkdtemp(join(tmpdir(), 'forestall-update-'))
})
afterEach(async () => {
  await server.close()
  await rm(cacheDir, {recursive: true, force: true})
})

function update(more: {force?: boolean} = {}): Promise<Update> {
  return updateSnapshot({address: server.url, cacheDir, ask: createAsk(quick), limits: quick, ...more})
}

/** The names that a command run now would work with, without asking the server. */
async function namesAtHand(): Promise<string[]> {
  const options = {index: server.url, cacheDir, warn: () => {}, offline: true}
  return (await (await findSnapshot(options)).readText()).toString().trimEnd().split('\n')
}

describe('an update', () => {
  it('stores the names with where they came from', async () => {
    const {changed, current, previous} = await update()
    expect(changed).toBe(true)
    expect(previous).toBeNull()
    expect(current).toMatchObject({
      source: server.url,
      server: 'pypi',
      format: 'json',
      names: 100,
      serial: expect.any(Number),
      etag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      odd: {count: 0, shown: []},
    })
    expect(await namesAtHand()).toEqual([...NAMES].sort())
  })

  it('tells how it gets on', async () => {
    const told: [number, number | undefined, number][] = []
    const onProgress = (...progress: [number, number | undefined, number]) => told.push(progress)
    await updateSnapshot({address: server.url, cacheDir, ask: createAsk(quick), limits: quick, onProgress})
    const [received, total, listed] = told.at(-1)!
    expect(received).toBe(total)
    expect(listed).toBe(100)
  })

  it('costs one 304 when nothing is new', async () => {
    await update()
    const {changed, current} = await update()
    expect(changed).toBe(false)
    expect(Date.parse(current.confirmedAt)).toBeGreaterThanOrEqual(Date.parse(current.fetchedAt))
    expect(server.requests.map((request) => request.status())).toEqual([200, 304])
  })

  it('keeps the names before as the previous ones, and those only', async () => {
    await update()
    server.list([...NAMES, 'new-one'])
    await update()
    server.list([...NAMES, 'new-one', 'newer-one'])
    const {previous} = await update()
    await update()
    expect(previous?.names).toBe(101)
    const before = await previousSnapshot({index: server.url, cacheDir, warn: () => {}})
    expect((await before!.readText()).toString()).toContain('new-one\n')
    expect((await before!.readText()).toString()).not.toContain('newer-one')
  })

  it('removes what no record names any more, but not before a day has gone', async () => {
    const folder = storeFolder(cacheDir, server.url)
    for (const extra of ['a', 'b', 'c']) {
      server.list([...NAMES, extra])
      await update()
    }
    expect((await readdir(folder)).filter((file) => file.endsWith('.txt'))).toHaveLength(3)
    const dayBefore = new Date(Date.now() - 25 * 3_600_000)
    await writeFile(join(folder, 'left-by-a-killed-process.tmp'), '')
    for (const file of await readdir(folder)) await utimes(join(folder, file), dayBefore, dayBefore)
    await update()
    expect((await readdir(folder)).sort()).toEqual([expect.any(String), expect.any(String), 'snapshots.json'])
  })

  it('reports invalid names, and keeps the others', async () => {
    server.list([...NAMES, '-odd', 'escape\u001b[2J', '../../etc/passwd', '<script>alert(1)</script>', ''])
    const {current} = await update()
    expect(current.odd.count).toBe(5)
    expect(current.odd.shown).toContain('../../etc/passwd')
    expect(await namesAtHand()).toHaveLength(100)
    const {caveats} = await findSnapshot({index: server.url, cacheDir, warn: () => {}, offline: true})
    expect(caveats.join()).toContain('5 of its entries are not valid names')
    expect(caveats.join()).not.toContain('\u001b')
  })

  it('takes the HTML form where a server has no other', async () => {
    const old = await startIndexServer({kind: 'pypiserver', names: ['Flask', 'zope.interface']})
    try {
      const options = {address: old.url, cacheDir, ask: createAsk(quick), limits: quick}
      expect((await updateSnapshot(options)).current).toMatchObject({format: 'html', server: 'other', names: 2})
    } finally {
      await old.close()
    }
  })
})

describe('what a server cannot know is said', () => {
  it.each([
    ['pypi', /lacks quarantined projects/],
    ['devpi', /private projects of its own indexes/],
    ['pypiserver', /lists only the projects it hosts; others may be registered on PyPI/],
  ] as const)('of %s', async (kind, caveat) => {
    const other = await startIndexServer({kind, names: ['flask', 'Zope.Interface']})
    try {
      // devpi's users know the address of an index, not that of its list.
      const index = other.url.replace(/\/\+simple\/$/, '')
      const snapshot = await findSnapshot({index, cacheDir, warn: () => {}})
      expect(snapshot.identity).toMatchObject({names: 2, source: other.url})
      expect(snapshot.caveats.join()).toMatch(caveat)
    } finally {
      await other.close()
    }
  })
})

const nothing = '{"meta": {"api-version": "1.4"}, "projects": []}'
const FAULTS: [string, faults.Fault[], RegExp][] = [
  ['429 without end', Array(4).fill(faults.status(429)), /answers 429 \(4 attempts\)/],
  ['500 without end', Array(4).fill(faults.status(500)), /answers 500 \(4 attempts\)/],
  ['404', [faults.status(404)], /its status is 404/],
  ['a truncated body', Array(4).fill(faults.truncatedGzip), /unexpected end of file/],
  ['a connection cut in the middle', Array(4).fill(faults.cutConnection), /other side closed|terminated/],
  ['a server that never answers', Array(4).fill(faults.silence), /Headers Timeout|no complete answer/],
  ['a body that never ends', [faults.endless], /longer than 4194304 bytes/],
  ['a body that trickles', [faults.trickle], /no complete answer in 2.5 s/],
  ['a gzip bomb', [faults.gzipBomb], /longer than 4194304 bytes/],
  ['a wrong content type', [faults.body('a\nb\n', 'text/plain')], /its type is "text\/plain"/],
  ['JSON that is cut off', [faults.body('{"meta": {"api-version": "1.4"}, "pro')], /not a complete JSON/],
  ['JSON of something else', [faults.body('{"rows": []}')], /not a simple index of version 1/],
  [
    'a version to come',
    [faults.body('{"meta": {"api-version": "2.0"}, "projects": []}')],
    /not a simple index of version 1/,
  ],
  ['no projects', [faults.body('{"meta": {"api-version": "1.0"}}')], /not have a list of projects/],
  ['a project without a name', [faults.body(nothing.replace('[]', '[{}]'))], /without a name/],
  ['an empty list', [faults.body(nothing)], /does not name a project/],
  ['HTML that is cut off', [faults.body('<html><a href="x">requests</a>', 'text/html')], /ends before <\/body>/],
  ['a web page', [faults.body('<html><p>Log in</p></html>', 'text/html')], /does not name a project/],
  ['a redirect elsewhere', [faults.redirect('http://localhost:1/')], /redirects to another host/],
]

describe.each(FAULTS)('%s', (_, answers, why) => {
  it('ends with exit code 4 and leaves the stored names', async () => {
    await update()
    const before = await namesAtHand()
    server.list([...NAMES, 'would-be-new'])
    server.answerNext(...answers)
    const failure = await update().catch((error) => error)
    expect(failure).toMatchObject({reason: 'index', exit: 4, message: expect.stringMatching(why)})
    expect(failure.hint).toMatch(/untouched/)
    expect(await namesAtHand()).toEqual(before)
    expect((await update()).changed).toBe(true)
  })
})

describe('a list that shrank', () => {
  it('is not believed, unless one insists', async () => {
    await update()
    server.list(NAMES.slice(0, 10))
    await expect(update()).rejects.toMatchObject({exit: 4, hint: expect.stringContaining('--force')})
    expect(await namesAtHand()).toHaveLength(100)
    expect((await update({force: true})).current.names).toBe(10)
  })

  it('is believed when it shrank a little', async () => {
    await update()
    server.list(NAMES.slice(5))
    expect((await update()).current.names).toBe(95)
  })
})

describe('a damaged store', () => {
  const record = (): string => join(storeFolder(cacheDir, server.url), 'snapshots.json')

  it.each([
    ['cut off', () => truncate(record(), 40)],
    ['of something else', () => writeFile(record(), '{"schema": "other"}')],
    [
      'with a path for a digest',
      () => writeFile(record(), '{"schema":"forestall/snapshot/v1","current":{"sha256":"../x"}}'),
    ],
  ])('(record %s) is exit code 5, and the next update heals it', async (_, damage) => {
    await update()
    await damage()
    await expect(namesAtHand()).rejects.toMatchObject({exit: 5, hint: expect.stringContaining('index update')})
    await update()
    expect(await namesAtHand()).toHaveLength(100)
  })

  it('(names changed) is exit code 5, and the next update heals it', async () => {
    const {current} = await update()
    await writeFile(join(storeFolder(cacheDir, server.url), `${current.sha256}.txt`), 'evil\n')
    await expect(namesAtHand()).rejects.toMatchObject({exit: 5})
    await rm(record())
    await update()
    expect(await namesAtHand()).toHaveLength(100)
  })
})

describe('opening the names of an address', () => {
  const open = (warn: (message: string) => void = () => {}) => findSnapshot({index: server.url, cacheDir, warn})

  it('fetches them once, then for half an hour does without', async () => {
    await open()
    await open()
    expect(server.requests).toHaveLength(1)
  })

  it('goes without fresh ones where the server fails, and says so', async () => {
    const {current} = await update()
    const record = join(storeFolder(cacheDir, server.url), 'snapshots.json')
    const hourAgo = {...current, confirmedAt: new Date(Date.now() - 3_600_000).toISOString()}
    await writeFile(record, JSON.stringify({schema: 'forestall/snapshot/v1', current: hourAgo, previous: null}))
    server.answerNext(faults.status(404))
    const warnings: string[] = []
    expect((await open((message) => warnings.push(message))).identity.names).toBe(100)
    expect(warnings).toEqual([expect.stringMatching(/its status is 404.*The names of .* are used\./)])
  })

  it('fails if none are stored', async () => {
    server.answerNext(faults.status(404))
    await expect(open()).rejects.toMatchObject({exit: 4})
  })
})
