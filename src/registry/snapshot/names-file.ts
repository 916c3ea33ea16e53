import {ForestallError} from '../../errors.ts'
import {type ReadError, readContents} from '../../io/read-capped.ts'
import {limits} from '../../limits.ts'
import {asCanonicalNames, canonicalNames, implausible, oddCaveat} from './canonical-names.ts'
import type {Snapshot} from './snapshot.ts'

/**
 * Reads a plain names file: one name per line in any spelling and order; empty lines and lines that begin with `#` are
 * ignored.
 * @throws ForestallError `usage` if it cannot be read, `badInput` if it is not a list of names.
 */
export async function namesFileSnapshot(path: string): Promise<Snapshot> {
  const {text, modified} = await readNames(path)
  const names = asCanonicalNames(text) ?? canonicalNames(linesOf(text.toString('utf8')))
  const why = implausible(names)
  if (why !== undefined) {
    throw new ForestallError(
      'badInput',
      `${path} is not a list of project names: ${why}`,
      'Give a text file with one name per line, a mirror folder, or the address of a simple index.',
    )
  }
  return {
    identity: {source: path, asOf: modified, names: names.count, serial: null, sha256: names.sha256},
    caveats: ['A names file is not checked: names it does not contain may be registered.', ...oddCaveat(names.odd)],
    readText: async () => names.text,
  }
}

function* linesOf(text: string): Generator<string> {
  for (const line of text.split('\n')) {
    const name = line.trim()
    if (name !== '' && !name.startsWith('#')) yield name
  }
}

/** Returns what the file holds, with the time of its last change as an ISO date-time. */
async function readNames(path: string): Promise<{text: Buffer; modified: string}> {
  const {bytes, stats} = await readContents(path, limits.namesFileBytes).catch((error: ReadError) => {
    throw new ForestallError(
      'usage',
      `The list of registered names ${path} cannot be read: ${error.message}`,
      'Give `--index` (or `FORESTALL_INDEX`) a names file, a mirror folder, or the address of a simple index.',
      {cause: error},
    )
  })
  return {text: bytes, modified: stats.mtime.toISOString()}
}
