/**
 * Makes `popular.txt`, the most downloaded projects of PyPI in rank order, and `popular.json`, which says of when, of the
 * list that `forestall index update` has fetched:
 *
 *   node --import tsx data/popularity/make.ts
 *
 * The line number is the rank: nothing else of the list is needed.
 */
import {writeFileSync} from 'node:fs'
import {userFolders} from '../../src/library/user-folders.ts'
import {readStoredPopularity} from '../../src/registry/popularity/popularity.ts'

/** Writes the list in the cache at `cacheDir` to `folder`. @throws Error if none has been fetched. */
export async function makePopular(cacheDir: string, folder: URL): Promise<void> {
  const stored = await readStoredPopularity(cacheDir)
  if (stored === undefined) throw new Error('No list has been fetched: run `forestall index update` first')
  writeFileSync(new URL('popular.txt', folder), stored.rows.map(([name]) => `${name}\n`).join(''))
  writeFileSync(new URL('popular.json', folder), `${JSON.stringify({asOf: stored.asOf.slice(0, 10)})}\n`)
}

if (process.argv[1] === import.meta.filename) {
  await makePopular(userFolders({}).cacheDir, new URL('./', import.meta.url))
}
