import fc from 'fast-check'
import {writeChecked} from '../../../src/io/checked-file.ts'
import {sha256} from '../../../src/io/sha256.ts'
import {folderOf, simpleAddress} from '../../../src/registry/client/address.ts'
import type {Ask} from '../../../src/registry/client/http.ts'
import {fetchProjectState, liveFileName} from '../../../src/registry/live/live.ts'
import {compileNames} from '../../../src/registry/lookup/compiled.ts'
import {openPopularity, popularityPath} from '../../../src/registry/popularity/popularity.ts'
import {openRegistry} from '../../../src/registry/snapshot/open.ts'
import {storeFolder} from '../../../src/registry/snapshot/store.ts'
import {popularityWords} from '../../../src/report/index/words.ts'
import {renderReview} from '../../../src/report/review.ts'
import {factsOf} from '../../../src/watch/facts.ts'
import {detailsJson, pageJson} from '../../support/index-projects.ts'
import {reviewedName, sampleReview} from '../../support/sample-review.ts'
import {named} from '../../support/world.ts'
import {damagedBytes, damagedJson, damagedText, mostly} from '../damage.ts'
import {door} from '../door.ts'

const ADDRESS = simpleAddress('http://localhost:1/simple/')
const TEXT = 'flask\nnumpy\nrequests\n'
const DIGEST = sha256(Buffer.from(TEXT))
const TIME = '2026-11-27T00:00:00.000Z'

const provenance = {
  ...{source: ADDRESS, server: 'other', format: 'json', fetchedAt: TIME, confirmedAt: TIME, serial: null, etag: '"a"'},
  ...{names: 3, sha256: DIGEST, odd: {count: 0, shown: []}},
}
const STORED = {schema: 'forestall/snapshot/v1', current: provenance, previous: null}
const POPULARITY = {
  ...{schema: 'forestall/popularity/v1', source: 'https://x/', asOf: '2026-11-01', etag: '"b"'},
  rows: [
    ['requests', 900],
    ['numpy', 800],
  ],
}
const LIVE = {
  schema: 'forestall/live/v2',
  page: {
    etag: '"p"',
    value: {
      status: 'active',
      serial: 1,
      releases: 1,
      files: 1,
      firstUpload: TIME,
      lastUpload: TIME,
      yanked: false,
      digests: [],
    },
  },
  details: {
    etag: '"d"',
    value: {
      ...{
        displayName: 'x',
        version: '1',
        summary: 's',
        author: '',
        authorEmail: '',
        maintainer: '',
        maintainerEmail: '',
      },
      ...{homePage: '', keywords: '', classifiers: [], urls: {a: 'https://x/'}, description: '', yankedReason: null},
      ...{owners: ['a'], organization: null},
    },
  },
}

const TABLE = Buffer.from(compileNames(Buffer.from(TEXT)))

/** An index that answers, to whom knows the answer already, that nothing is new. */
const unchanged: Ask = async ({url, etag}) => {
  if (etag) return {url, status: 304, headers: {}, body: Buffer.alloc(0)}
  const text = url.includes('/pypi/')
    ? detailsJson('reqeusts', {state: 'active'}, 7)!
    : pageJson('reqeusts', {state: 'active'}, 7)
  return {url, status: 200, headers: {'content-type': 'application/json'}, body: Buffer.from(text)}
}

/** What earlier runs have kept, damaged by a disk or changed by anybody. Everything is kept twice or can be made again. */
export const caches = door({
  id: 'caches',
  title: 'caches: snapshots, look-up tables, popularity, answers of the index',
  inputs: fc.record({
    record: mostly(JSON.stringify(STORED), damagedJson([STORED])),
    text: mostly(TEXT, damagedText([TEXT])),
    table: mostly(TABLE, damagedBytes([TABLE])),
    popularity: damagedJson([POPULARITY]),
    live: damagedJson([LIVE]),
  }),
  async enter({record, text, table, popularity, live}, room) {
    const cacheDir = room.path
    const store = storeFolder('', ADDRESS)
    await room.file(`${store}/snapshots.json`, record)
    await room.file(`${store}/${DIGEST}.txt`, text)
    await room.file(popularityPath('').replace(/^\//, ''), popularity)
    await room.file(`live/${folderOf(ADDRESS)}/${liveFileName(named('reqeusts'))}`, live)
    await writeChecked(`${room.path}/compiled`, `${DIGEST}.bin`, table, 3)
    const {rank, downloads, identity} = await openPopularity(cacheDir)
    const project = factsOf(await fetchProjectState(named('reqeusts'), {cacheDir, index: ADDRESS, ask: unchanged}))
    // Whatever was kept, the index has answered.
    if (project.state === 'unknown' || project.missing !== null) throw new Error(`${project.missing}`)
    const shown = await renderReview(sampleReview({names: [reviewedName('reqeusts', {project})]}), 'text')
    const warnings: string[] = []
    const registry = await openRegistry({index: ADDRESS, cacheDir, offline: true, warn: (text) => warnings.push(text)})
    registry.names.has(named('requests'))
    registry.names.similarTo(named('request5'))
    return [shown, popularityWords(identity), `${rank('numpy')} ${downloads('numpy')}`, ...warnings, ...registry.notes]
  },
})
