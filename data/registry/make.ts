/**
 * Makes the bundled snapshot of registered names, `names.txt.br` and `names.json`, of those that `forestall index update`
 * has fetched from PyPI:
 *
 *   node --import tsx data/registry/make.ts
 *
 * Why brotli over plain text: sorted bytewise, one name a line, it is what the look-up works on (a binary search or a
 * hash table over one Buffer, no decoding step). At quality 11 the 12.7 MB take 3.4 MB in git (gzip -9: 4.0 MB) and
 * open in about 110 ms with Node's own zlib. Front coding would save another 0.7 MB and cost a second at each start.
 */
import {writeFileSync} from 'node:fs'
import {brotliCompressSync, constants} from 'node:zlib'
import {userFolders} from '../../src/library/user-folders.ts'
import {findSnapshot} from '../../src/registry/snapshot/find.ts'

/**
 * Writes the snapshot of the names in the cache at `cacheDir` to `folder`.
 * @throws Error if none were fetched that are newer than the bundled ones; ForestallError for damaged ones.
 */
export async function makeNames(cacheDir: string, folder: URL): Promise<void> {
  const {identity, readText} = await findSnapshot({cacheDir, warn: console.error})
  if (identity.source !== 'cached')
    throw new Error('Nothing newer has been fetched: run `forestall index update` first')
  const text = await readText()
  const compressed = brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  })
  const {asOf, names, sha256} = identity
  // PyPI's index names every project but these.
  const record = {asOf: asOf.slice(0, 10), names, sha256, lacks: ['quarantined ones']}
  writeFileSync(new URL('names.txt.br', folder), compressed)
  writeFileSync(new URL('names.json', folder), `${JSON.stringify(record)}\n`)
}

if (process.argv[1] === import.meta.filename) {
  await makeNames(userFolders({}).cacheDir, new URL('./', import.meta.url))
}
