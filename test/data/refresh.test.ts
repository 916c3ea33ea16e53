import {createHash} from 'node:crypto'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {brotliDecompressSync} from 'node:zlib'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {makePopular} from '../../data/popularity/make.ts'
import {makeNames} from '../../data/registry/make.ts'
import {PYPI} from '../../src/registry/client/address.ts'
import {bundledSnapshot} from '../../src/registry/snapshot/bundled.ts'
import {type Provenance, storeFolder, storeSnapshot} from '../../src/registry/snapshot/store.ts'

let root: string
let folder: URL
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'forestall-refresh-'))
  folder = pathToFileURL(`${root}/`)
})
afterEach(() => rm(root, {recursive: true, force: true}))

const read = (file: string) => readFile(join(root, file))

/** Stores names as an update from PyPI does. */
async function fetched(names: string, moment: string): Promise<void> {
  const text = Buffer.from(names)
  const odd = {count: 0, shown: []}
  const record: Provenance = {
    ...{source: PYPI, server: 'pypi', format: 'json', fetchedAt: moment, confirmedAt: moment, serial: 7, etag: null},
    ...{names: names.split('\n').length - 1, sha256: createHash('sha256').update(text).digest('hex'), odd},
  }
  await storeSnapshot(storeFolder(root, PYPI), record, {text, odd} as never, undefined)
}

describe('the weekly refresh', () => {
  it('bundles the names that an update fetched, with their date and what they lack', async () => {
    await fetched('flask\nrequests\n', '2031-05-06T07:08:09Z')
    await makeNames(root, folder)
    const text = brotliDecompressSync(await read('names.txt.br'))
    expect(text.toString()).toBe('flask\nrequests\n')
    expect(JSON.parse(String(await read('names.json')))).toEqual({
      asOf: '2031-05-06',
      names: 2,
      sha256: createHash('sha256').update(text).digest('hex'),
      lacks: ['quarantined ones'],
    })
  })

  it('bundles the ranks that an update fetched', async () => {
    const rows = [
      ['urllib3', 9],
      ['requests', 8],
    ]
    const stored = {schema: 'forestall/popularity/v1', source: 'x', asOf: '2031-05-01T03:04:05Z', etag: null, rows}
    await writeFile(join(root, 'popularity.json'), JSON.stringify(stored))
    await makePopular(root, folder)
    expect(String(await read('popular.txt'))).toBe('urllib3\nrequests\n')
    expect(String(await read('popular.json'))).toBe('{"asOf":"2031-05-01"}\n')
  })

  it('changes nothing where nothing newer was fetched', async () => {
    await expect(makeNames(root, folder)).rejects.toThrow('run `forestall index update` first')
    await fetched('flask\n', '2020-01-01T00:00:00Z')
    await expect(makeNames(root, folder)).rejects.toThrow('run `forestall index update` first')
    await expect(makePopular(root, folder)).rejects.toThrow('run `forestall index update` first')
    await expect(read('names.json')).rejects.toThrow('ENOENT')
  })

  it('the bundled names say what they lack', () => {
    expect(bundledSnapshot().caveats.join()).toMatch(
      /^The bundled names of \d{4}-\d\d-\d\d lack later registrations(?:, projects without a release \(about 3 %\))? and quarantined ones\. Run/,
    )
  })
})
