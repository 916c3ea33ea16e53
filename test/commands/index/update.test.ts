import {watch} from 'node:fs'
import {cp, mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest'
import {schemaErrors} from '../../../src/assets/schemas.ts'
import {bundledSnapshot} from '../../../src/registry/snapshot/bundled.ts'
import type {InfoReport} from '../../../src/registry/snapshot/describe.ts'
import type {UpdateReport} from '../../../src/registry/snapshot/refresh.ts'
import * as faults from '../../support/faults.ts'
import {forestall, type Run, type RunOptions} from '../../support/forestall.ts'
import {type IndexServer, startIndexServer} from '../../support/index-server.ts'

/*
 * The built program against a server that lists every project of the bundled snapshot. The first update is made once;
 * each test works on a copy of what it left.
 */

// An update of the whole list takes two seconds, and much longer where other work shares the machine.
vi.setConfig({testTimeout: 90_000, hookTimeout: 90_000})

let names: string[]
let server: IndexServer
let first: Run
let updatedHome: string
let home: string
const homes: string[] = []

async function newHome(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'forestall-home-'))
  homes.push(folder)
  return folder
}

const run = (args: string[], more: Partial<RunOptions> = {}): Promise<Run> => {
  const env = {FORESTALL_INDEX: server.url, FORESTALL_POPULARITY: `${server.url}none/`, ...more.env}
  return forestall(args, {home, ...more, env})
}
const update = (...args: string[]): Promise<Run> => run(['index', 'update', ...args])
const info = async (): Promise<InfoReport> => JSON.parse((await run(['index', 'info', '--json'])).stdout)
/** The folder that holds the stored lists of the server. */
const store = async (): Promise<string> => {
  const folder = join(home, 'cache', 'forestall', 'snapshots')
  return join(folder, (await readdir(folder))[0]!)
}
/** Text of a terminal without oclif's line wrapping. */
const unwrapped = (text: string): string => text.replace(/\s+(›\s*)?/g, ' ')

beforeAll(async () => {
  names = (await bundledSnapshot().readText()).toString().trimEnd().split('\n')
  server = await startIndexServer({names})
  home = updatedHome = await newHome()
  first = await update()
})
beforeEach(async () => {
  home = await newHome()
  await cp(updatedHome, home, {recursive: true})
})
afterAll(async () => {
  await server.close()
  await Promise.all(homes.map((folder) => rm(folder, {recursive: true, force: true})))
})

describe('forestall index update', () => {
  it('fetches every name of the index', () => {
    expect(first).toMatchObject({exit: 0, stdout: `886,323 names from ${server.url}, serial 1000\n`})
    expect(first.stderr).toContain('list lacks quarantined projects')
    expect(first.stderr).toContain('The download figures were not refreshed: ')
  })

  it('says when nothing is new, which costs one 304', async () => {
    const {exit, stdout} = await update()
    expect({exit, stdout}).toEqual({exit: 0, stdout: `Nothing new: 886,323 names from ${server.url}, serial 1000\n`})
    expect(server.requests.filter(({path}) => path === '/simple/').map((request) => request.status())).toEqual([
      200, 304,
    ])
  })

  it('refreshes the download figures', async () => {
    const rows = Array.from({length: 15_000}, (_, i) => ({project: `project-${i}`, download_count: i}))
    const figures = faults.body(JSON.stringify({last_update: '2026-11-20', rows}), 'application/json')
    server.answerNext(faults.status(304), figures)
    const {exit, stdout} = await update()
    expect({exit, stdout}).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining('Download figures of 15,000 projects, 2026-11-20'),
    })
    expect((await info()).popularity).toEqual({source: `${server.url}none/`, asOf: '2026-11-20', projects: 15_000})
  })

  it('prints one JSON document with --json, and nothing else', async () => {
    const {stdout, stderr, exit} = await update('--json')
    const report = JSON.parse(stdout) as UpdateReport
    expect({exit, stderr}).toEqual({exit: 0, stderr: ''})
    expect(report).toMatchObject({
      changed: false,
      index: {names: 886_323, source: server.url},
      odd: {count: 0},
      popularity: null,
    })
    expect(await schemaErrors('index-update', report)).toEqual([])
  })

  it.each([
    ['a names file', 'names.txt', 2, /is not a server/],
    ['no address', 'https://', 2, /not a web address/],
  ])('given %s ends with its exit code', async (_, index, exit, why) => {
    expect(await update('--index', index)).toMatchObject({exit, stdout: '', stderr: expect.stringMatching(why)})
    expect(await update('--index', index, '--json')).toMatchObject({exit, stderr: ''})
  })

  it('given an address where nobody listens says so', async () => {
    const {exit, stdout, stderr} = await update('--index', 'http://127.0.0.1:9/')
    expect({exit, stdout}).toEqual({exit: 4, stdout: ''})
    expect(unwrapped(stderr)).toMatch(/not give a usable answer: connect ECONNREFUSED .* \(4 attempts\)/)
  })
})

describe('when the index has changed', () => {
  beforeAll(() => server.list([...names.slice(3), 'brand-new-one', 'Brand_New.Two']))

  /** Runs something that must fail, and asserts that the stored names are those of before, complete. */
  async function expectUnharmed(happen: () => Promise<void>): Promise<void> {
    await happen()
    const {index} = await info()
    expect(index).toMatchObject({names: 886_323, sha256: bundledSnapshot().identity.sha256, serial: 1000})
  }

  it('two updates at once both succeed, agree, and say what is new; so does info', async () => {
    for (const {exit, stdout} of await Promise.all([update(), update()])) {
      expect(exit).toBe(0)
      expect(stdout).toMatch(/^886,322 names from .*\n2 new and 3 gone since \d{4}-\d\d-\d\d \d\d:\d\d\n$/)
    }
    const report = await info()
    expect(report).toMatchObject({
      index: {names: 886_322, source: server.url},
      bundled: {added: 2, removed: 3, asOf: '2026-11-01'},
      previous: {added: 2, removed: 3, names: 886_323},
    })
    expect(await schemaErrors('index-info', report)).toEqual([])
  })

  it('a process killed in the middle of the answer does no harm', async () => {
    await expectUnharmed(async () => {
      let kill = (): unknown => undefined
      server.answerNext((response) => {
        response.writeHead(200, {'content-type': 'application/vnd.pypi.simple.v1+json'})
        response.write('{"meta": {"api-version": "1.4"}, "projects": [', () => kill())
      })
      const {signal} = await run(['index', 'update'], {onStart: (child) => (kill = () => child.kill('SIGKILL'))})
      expect(signal).toBe('SIGKILL')
    })
  })

  it('a process killed while it writes does no harm', async () => {
    await expectUnharmed(async () => {
      const watcher = watch(await store())
      const {signal} = await run(['index', 'update'], {
        onStart: (child) => watcher.once('change', () => child.kill('SIGKILL')),
      })
      watcher.close()
      expect(signal).toBe('SIGKILL')
    })
  })

  it.skipIf(process.platform === 'win32')('a full disk does no harm', async () => {
    await expectUnharmed(async () => {
      // No file may grow beyond 2 MB: writing fails half-way as on a full disk, whoever runs the test.
      const {exit, stderr} = await run(['index', 'update'], {before: "trap '' XFSZ; ulimit -f 4096"})
      expect(exit).toBe(1)
      expect(unwrapped(stderr)).toMatch(/names cannot be stored.*FORESTALL_CACHE_DIR/)
      expect((await readdir(await store())).filter((file) => file.endsWith('.tmp'))).toEqual([])
    })
  })

  it('a gzip bomb does no harm', async () => {
    server.answerNext(faults.gzipBomb)
    await expectUnharmed(async () => {
      const {exit, stderr} = await update()
      expect(exit).toBe(4)
      expect(unwrapped(stderr)).toContain('its answer is longer than 268435456 bytes')
    })
  })

  it('a list without nine tenths of the names is not believed', async () => {
    server.list(names.slice(0, names.length / 10))
    await expectUnharmed(async () => {
      const {exit, stderr, stdout} = await update()
      expect({exit, stdout}).toEqual({exit: 4, stdout: ''})
      expect(unwrapped(stderr)).toMatch(/lists only 88632 of the 886323 projects known before.*--force/)
    })
  })
})
