import {readdir, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {isMoment} from '../../dates.ts'
import {ForestallError, reasonOf} from '../../errors.ts'
import {jsonDocument} from '../../escape/json.ts'
import {type ReadError, readCapped} from '../../io/read-capped.ts'
import {sha256} from '../../io/sha256.ts'
import {limits} from '../../limits.ts'
import {folderOf, withoutPassword} from '../client/address.ts'
import type {SimpleFormat} from '../client/simple-index.ts'
import type {CanonicalNames, OddNames} from './canonical-names.ts'

/** What a server is, as far as it says: its list's limitations depend on it. */
const SERVER_KINDS = ['pypi', 'devpi', 'other'] as const
export type ServerKind = (typeof SERVER_KINDS)[number]

/** Where a stored list of names came from. */
export interface Provenance {
  /** The address it was fetched from, without credentials. */
  readonly source: string
  readonly server: ServerKind
  readonly format: SimpleFormat
  /** ISO date-time at which this list was first fetched. */
  readonly fetchedAt: string
  /** ISO date-time at which the server last confirmed it. */
  readonly confirmedAt: string
  readonly serial: number | null
  readonly etag: string | null
  readonly names: number
  readonly sha256: string
  readonly odd: OddNames
}

/** What a folder of the store holds: the current list, and the one before it for finding new names. */
export interface StoredSnapshots {
  readonly schema: 'forestall/snapshot/v1'
  readonly current: Provenance
  readonly previous: Provenance | null
}

/*
 * A folder of the store belongs to one address. It holds each list as <sha256>.txt and one record, `snapshots.json`.
 * A list is complete before the record that refers to it is written, so the record always refers to complete lists, even
 * if a process is killed. Unreferenced lists are removed a day later, when no running update can need them.
 */
const RECORD = 'snapshots.json'

/** Returns the folder of the store that belongs to a simple index. */
export function storeFolder(cacheDir: string, address: string): string {
  return join(cacheDir, 'snapshots', folderOf(withoutPassword(address)))
}

/**
 * Returns the record of a folder, or `undefined` if nothing was stored there yet.
 * @throws ForestallError `badInput` if it is damaged.
 */
export async function readStored(folder: string): Promise<StoredSnapshots | undefined> {
  let text: string
  try {
    text = (await readCapped(join(folder, RECORD), limits.recordBytes)).toString('utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as ReadError).code ?? '')) return undefined
    throw damaged(join(folder, RECORD), reasonOf(error))
  }
  try {
    const stored = JSON.parse(text) as StoredSnapshots
    const sound = stored.schema === 'forestall/snapshot/v1' && isSound(stored.current)
    if (sound && (stored.previous === null || isSound(stored.previous))) return stored
  } catch {}
  throw damaged(join(folder, RECORD), 'it is not a record of a snapshot')
}

function isSound(record: Provenance): boolean {
  const {source, server, format, serial, etag, sha256, names, fetchedAt, confirmedAt, odd} = record
  const isNamed =
    typeof source === 'string' && SERVER_KINDS.includes(server) && (format === 'json' || format === 'html')
  const isTagged = (serial === null || Number.isSafeInteger(serial)) && (etag === null || typeof etag === 'string')
  const isCounted = [names, odd.count].every((count) => Number.isSafeInteger(count) && count >= 0)
  const isDated = isMoment(fetchedAt) && isMoment(confirmedAt)
  const isShown = Array.isArray(odd.shown) && odd.shown.every((text) => typeof text === 'string')
  return isNamed && isTagged && isCounted && isDated && isShown && /^[0-9a-f]{64}$/.test(sha256)
}

/**
 * Returns the names of a stored list.
 * @throws ForestallError `badInput` if the file is missing or not what was stored.
 */
export async function readStoredText(folder: string, {sha256: digest}: Provenance): Promise<Buffer> {
  const path = join(folder, `${digest}.txt`)
  const text = await readCapped(path, limits.indexBytes).catch((error: ReadError) => {
    throw damaged(path, error.message)
  })
  if (sha256(text) !== digest) throw damaged(path, 'its digest differs from the recorded one')
  return text
}

/**
 * Stores a list as the current one of its folder; `before` is the record as it was when the update began. The list it
 * replaces becomes the previous one, unless they are the same.
 * @throws ForestallError `failure` if the folder cannot be written; its content is then unchanged.
 */
export async function storeSnapshot(
  folder: string,
  current: Provenance,
  names: CanonicalNames,
  before: StoredSnapshots | undefined,
): Promise<StoredSnapshots> {
  const same = before?.current.sha256 === current.sha256
  const previous = same ? before.previous : (before?.current ?? null)
  await write(join(folder, `${current.sha256}.txt`), names.text)
  return writeRecord(folder, {schema: 'forestall/snapshot/v1', current, previous})
}

/** Replaces the record of a folder. The lists it refers to must already be stored. */
export async function writeRecord(folder: string, stored: StoredSnapshots): Promise<StoredSnapshots> {
  await write(join(folder, RECORD), jsonDocument(stored))
  await removeLeftovers(folder, stored)
  return stored
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  // Loaded where something is written: most runs only read.
  const {writeWhole} = await import('../../io/write-whole.ts')
  await writeWhole(path, content).catch((error) => {
    throw new ForestallError(
      'failure',
      `The names cannot be stored: ${reasonOf(error)}`,
      'Free some space, or choose another folder with `FORESTALL_CACHE_DIR`. The names stored earlier are untouched.',
      {cause: error},
    )
  })
}

async function removeLeftovers(folder: string, {current, previous}: StoredSnapshots): Promise<void> {
  const kept = new Set([RECORD, `${current.sha256}.txt`, `${previous?.sha256}.txt`])
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (kept.has(name) || !/\.(txt|tmp)$/.test(name)) continue
    const {mtimeMs} = await stat(path).catch(() => ({mtimeMs: Number.POSITIVE_INFINITY}))
    if (Date.now() - mtimeMs > limits.leftoverMs) await rm(path, {force: true})
  }
}

function damaged(path: string, why: string): ForestallError {
  return new ForestallError(
    'badInput',
    `The stored snapshot ${path} is damaged: ${why}`,
    'Fetch the names again with `forestall index update`.',
  )
}
