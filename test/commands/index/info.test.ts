import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest'
import {schemaErrors} from '../../../src/assets/schemas.ts'
import {bundledSnapshot} from '../../../src/registry/snapshot/bundled.ts'
import type {InfoReport} from '../../../src/registry/snapshot/describe.ts'
import {forestall, type Run, type RunOptions} from '../../support/forestall.ts'
import {type IndexServer, startIndexServer} from '../../support/index-server.ts'

/* The built program against a small index, whose names were fetched once. */

vi.setConfig({testTimeout: 60_000})

let server: IndexServer
let home: string
const homes: string[] = []

async function newHome(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'forestall-home-'))
  homes.push(folder)
  return folder
}

const run = (args: string[], more: Partial<RunOptions> = {}): Promise<Run> => {
  const env = {FORESTALL_INDEX: server.url, FORESTALL_POPULARITY: `${server.url}none/`, ...more.env}
  return forestall(['index', ...args], {home, ...more, env})
}

beforeAll(async () => {
  server = await startIndexServer({names: ['flask', 'requests', 'requests-mock']})
})
beforeEach(async () => {
  home = await newHome()
})
afterAll(async () => {
  await server.close()
  await Promise.all(homes.map((folder) => rm(folder, {recursive: true, force: true})))
})

describe('forestall index info', () => {
  it('says which names are in use, one fact a line', async () => {
    await run(['update'])
    const {stdout, exit} = await run(['info'])
    expect(exit).toBe(0)
    const {bundled, index} = JSON.parse((await run(['info', '--json'])).stdout) as InfoReport
    expect(stdout.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/, 'DATE')).toBe(`in use    ${server.url}
as of     DATE (less than an hour old)
names     3
serial    1000
sha256    ${index.sha256}
bundled   ${bundled!.added} new and ${bundled!.removed.toLocaleString('en')} gone since 2026-11-01
downloads 14,977 projects, 2026-11-01, bundled
`)
    expect(bundled).toMatchObject({added: 0, removed: 886_320, names: 886_323})
  })

  it('prints one document of its schema with --json', async () => {
    await run(['update'])
    const {stdout, stderr} = await run(['info', '--json'])
    const report = JSON.parse(stdout) as InfoReport
    expect(stderr).toBe('')
    expect(await schemaErrors('index-info', report)).toEqual([])
    expect(report).toMatchObject({
      index: {source: server.url, names: 3, serial: 1000},
      fetched: {source: server.url, server: 'pypi', format: 'json'},
      previous: null,
    })
  })

  it('says how the names differ from those fetched before them', async () => {
    const other = await startIndexServer({names: ['flask', 'requests']})
    const more = {env: {FORESTALL_INDEX: other.url, FORESTALL_POPULARITY: `${other.url}none/`}}
    await run(['update'], more)
    other.list(['flask', 'requests', 'reqeusts'])
    await run(['update'], more)
    expect((await run(['info'], more)).stdout).toMatch(
      /^previous {2}1 new and 0 gone since \d{4}-\d\d-\d\d \d\d:\d\d$/m,
    )
    await other.close()
  })

  it('describes the bundled names where nothing was fetched', async () => {
    const {stdout, stderr} = await run(['info'], {env: {FORESTALL_INDEX: ''}})
    expect(stdout).toMatch(/^in use {4}the bundled names\nas of {5}2026-11-01 \(\d+ days old\)\nnames {5}886,323\n/)
    expect(stdout).toContain(`sha256    ${bundledSnapshot().identity.sha256}\n`)
    expect(stderr).toMatch(/Note: The bundled names of 2026-11-01 lack .* projects without a release/)
  })

  it('asks no server: of an address it never fetched from, it says so', async () => {
    const asked = server.requests.length
    const {exit, stderr} = await run(['info'])
    expect({exit, asked: server.requests.length}).toEqual({exit: 4, asked})
    expect(stderr).toContain('Nothing has been fetched')
  })

  it('exits 5 for a damaged snapshot', async () => {
    await run(['update'])
    const folder = join(home, 'cache', 'forestall', 'snapshots')
    const record = join(folder, (await readdir(folder))[0]!, 'snapshots.json')
    await writeFile(record, (await readFile(record, 'utf8')).slice(0, 100))
    expect(await run(['info'])).toMatchObject({exit: 5, stderr: expect.stringContaining('is damaged')})
  })
})
