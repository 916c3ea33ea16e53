import {fileMoment} from '../../dates.ts'
import {ForestallError, reasonOf} from '../../errors.ts'
import {type ReadError, readContents} from '../../io/read-capped.ts'
import {limits} from '../../limits.ts'
import {withoutCredentials} from '../../urls.ts'
import {asCanonicalNames, type CanonicalNames, implausible, oddCaveat} from './canonical-names.ts'
import {NameCollector} from './name-collector.ts'
import type {Snapshot} from './snapshot.ts'

/**
 * Reads a plain names file: one name per line in any spelling and order; empty lines and lines that begin with `#` are
 * ignored.
 * @throws ForestallError `usage` if it cannot be read, `badInput` if it is not a list of names.
 */
export async function namesFileSnapshot(path: string): Promise<Snapshot> {
  const {text, modified} = await readNames(path)
  const names = namesIn(text, path)
  const caveats = ['A names file is not checked: names it does not contain may be registered.', ...oddCaveat(names.odd)]
  return {
    identity: {source: path, asOf: modified, names: names.count, serial: null, sha256: names.sha256},
    caveats,
    notes: caveats,
    readText: async () => names.text,
  }
}

function namesIn(text: Buffer, path: string): CanonicalNames {
  try {
    const names = asCanonicalNames(text) ?? collect(text)
    const why = implausible(names)
    if (why === undefined) return names
    throw new Error(why)
  } catch (error) {
    throw new ForestallError(
      'badInput',
      `${path} is not a list of project names: ${reasonOf(error)}`,
      'Give a text file with one name per line, a mirror folder, or the address of a simple index.',
      {cause: error},
    )
  }
}

function collect(text: Buffer): CanonicalNames {
  const names = new NameCollector()
  for (const line of linesOf(text)) {
    const name = line.trim()
    if (name !== '' && !name.startsWith('#')) names.add(name)
  }
  return names.finish()
}

const LINE_FEED = 0x0a

/** Yields the lines that are not empty, cut where no name is as long. */
function* linesOf(text: Buffer): Generator<string> {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === LINE_FEED) continue
    const feed = text.indexOf(LINE_FEED, at)
    const end = feed < 0 ? text.length : feed
    yield text.toString('utf8', at, Math.min(end, at + limits.targetLineLength))
    at = end
  }
}

/** Returns what the file holds, with the time of its last change as an ISO date-time. */
async function readNames(path: string): Promise<{text: Buffer; modified: string}> {
  const {bytes, stats} = await readContents(path, limits.namesFileBytes).catch((error: ReadError) => {
    throw new ForestallError(
      'usage',
      `The list of registered names ${withoutCredentials(path)} cannot be read: ${error.message}`,
      'Give `--index` (or `FORESTALL_INDEX`) a names file, a mirror folder, or the address of a simple index.',
      {cause: error},
    )
  })
  return {text: bytes, modified: fileMoment(stats.mtimeMs)}
}
