import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {limits} from '../../../src/limits.ts'
import {createAsk} from '../../../src/registry/client/http.ts'
import {openPopularity, type PopularityIdentity} from '../../../src/registry/popularity/popularity.ts'
import {updatePopularity} from '../../../src/registry/popularity/update-popularity.ts'
import * as faults from '../../support/faults.ts'
import {type IndexServer, startIndexServer} from '../../support/index-server.ts'

const quick = {...limits, backOffMs: 5}
/** A list as long as the real one, least downloaded first, with `rows` before all others. */
const list = (...rows: unknown[]): string => {
  const ordinary = Array.from({length: 15_000}, (_, i) => ({project: `project-${i}`, download_count: i}))
  return JSON.stringify({last_update: '2026-11-20 10:11:12', rows: [...rows, ...ordinary]})
}

let server: IndexServer
let cacheDir: string
beforeEach(async () => {
  server = await startIndexServer()
  cacheDir = await mkdtemp(join(tmpdir(), 'forestall-popularity-'))
  process.env['FORESTALL_POPULARITY'] = server.url
})
afterEach(async () => {
  delete process.env['FORESTALL_POPULARITY']
  await server.close()
  await rm(cacheDir, {recursive: true, force: true})
})

const update = (): Promise<PopularityIdentity> => updatePopularity(cacheDir, createAsk(quick), quick)

describe('popularity', () => {
  it('comes with ranks of some 15,000 projects', async () => {
    const popularity = await openPopularity(cacheDir)
    expect(popularity.identity).toEqual({source: 'bundled', asOf: '2026-11-01', projects: 14_977})
    expect(popularity.names[0]).toBe('boto3')
    expect([popularity.rank('boto3'), popularity.rank('no-such-thing')]).toEqual([1, null])
    expect(popularity.downloads('boto3')).toBeNull()
    const askedOften = popularity.names.map((name) => popularity.rank(name))
    expect(askedOften).toEqual(popularity.names.map((_, i) => i + 1))
  })

  it('once fetched, tells downloads too', async () => {
    const rows = list({project: 'numpy', download_count: 50_000}, {project: 'Zope.Interface', download_count: 70_000})
    server.answerNext(faults.body(rows, 'application/json'))
    expect(await update()).toEqual({source: server.url, asOf: '2026-11-20T10:11:12.000Z', projects: 15_002})
    const {names, rank, downloads} = await openPopularity(cacheDir)
    expect(names.slice(0, 3)).toEqual(['zope-interface', 'numpy', 'project-14999'])
    expect([rank('zope-interface'), downloads('zope-interface'), downloads('boto3')]).toEqual([1, 70_000, null])
  })

  it('with one bad row in the cache is not in use, and mended by the next update', async () => {
    const rows = list({project: 'numpy', download_count: 50_000})
    server.answerNext((response) =>
      response.writeHead(200, {etag: '"1"', 'content-type': 'application/json'}).end(rows),
    )
    await update()
    const path = join(cacheDir, 'popularity.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('["numpy",50000]', '["numpy",null]'))
    expect((await openPopularity(cacheDir)).identity.source).toBe('bundled')
    server.answerNext((response, request) => {
      expect(request.headers['if-none-match']).toBeUndefined()
      response.writeHead(200, {'content-type': 'application/json'}).end(rows)
    })
    await update()
    expect((await openPopularity(cacheDir)).downloads('numpy')).toBe(50_000)
  })

  it('costs a 304 when nothing is new', async () => {
    const answer: faults.Fault = (response) => {
      response.writeHead(200, {etag: '"1"', 'content-type': 'application/json'})
      response.end(list({project: 'numpy', download_count: 5}))
    }
    server.answerNext(answer, (response, request) => {
      expect(request.headers['if-none-match']).toBe('"1"')
      response.writeHead(304).end()
    })
    expect(await update()).toEqual(await update())
  })

  it.each([
    ['500 without end', Array(4).fill(faults.status(500))],
    ['404', [faults.status(404)]],
    ['a page', [faults.body('<html></html>', 'text/html')]],
    ['no rows', [faults.body('{"last_update": "2026"}')]],
    ['an empty list', [faults.body('{"last_update": "2026", "rows": []}')]],
    ['a list of a few', [faults.body('{"last_update": "2026", "rows": [{"project": "x", "download_count": 1}]}')]],
    ['an invalid name', [faults.body(list({project: '../x', download_count: 1}))]],
    ['a count that is not a number', [faults.body(list({project: 'numpy', download_count: '1'}))]],
    ['a row of nothing', [faults.body(list(null))]],
  ])('is left as it is by %s', async (_, answers: faults.Fault[]) => {
    server.answerNext(...answers)
    await expect(update()).rejects.toMatchObject({reason: 'index'})
    expect((await openPopularity(cacheDir)).identity.source).toBe('bundled')
  })

  it('is the bundled one where the cache is damaged', async () => {
    await writeFile(join(cacheDir, 'popularity.json'), '{"schema": "forestall/popularity/v1"')
    expect((await openPopularity(cacheDir)).identity.source).toBe('bundled')
  })
})
