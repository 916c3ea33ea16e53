import {ForestallError} from '../../errors.ts'
import type {Limits} from '../../limits.ts'
import {PYPI, withoutPassword} from '../client/address.ts'
import type {Ask} from '../client/http.ts'
import {bundledSnapshot} from './bundled.ts'
import {type FetchedNames, fetchNames, type OnFetchProgress} from './fetch-names.ts'
import {type Provenance, readStored, type StoredSnapshots, storeFolder, storeSnapshot, writeRecord} from './store.ts'

export interface UpdateOptions {
  /** Address of a simple index, as `simpleAddress` returns it. */
  readonly address: string
  readonly cacheDir: string
  readonly ask: Ask
  readonly limits: Limits
  /** Accept a list that is far shorter than the previous one. */
  readonly force?: boolean
  readonly onProgress?: OnFetchProgress | undefined
  /** Told why the names cannot be stored; they are returned nevertheless. Without it that is an error. */
  readonly onUnkept?: ((why: ForestallError) => void) | undefined
}

export interface Update extends StoredSnapshots {
  /** Whether the names differ from those stored before. */
  readonly changed: boolean
  /** The names, where they could not be stored. */
  readonly unkept?: Buffer
}

/**
 * Fetches the registered names from a simple index and stores them, if they are complete and plausible; otherwise what
 * was stored is unchanged. If there is nothing new, the server answers just 304.
 * @throws ForestallError `index` if the names cannot be fetched or trusted, `failure` if they cannot be stored.
 */
export async function updateSnapshot(options: UpdateOptions): Promise<Update> {
  const {address, cacheDir, ask, limits, onProgress} = options
  const folder = storeFolder(cacheDir, address)
  // A damaged store does not prevent a fresh fetch; there is only no ETag to send.
  const before = await readStored(folder).catch(() => undefined)
  const fetched = await fetchNames(address, {ask, limits, etag: before?.current.etag, onProgress})
  const now = new Date().toISOString()
  if (fetched === undefined) {
    const {current, previous} = before!
    const stored = await writeRecord(folder, {...before!, current: {...current, confirmedAt: now}, previous})
    return {...stored, changed: false}
  }
  if (options.force !== true) assertNotShrunk(address, fetched, before, limits)
  const current = provenanceOf(address, fetched, now)
  const changed = current.sha256 !== before?.current.sha256
  try {
    return {...(await storeSnapshot(folder, current, fetched.names, before)), changed}
  } catch (error) {
    if (options.onUnkept === undefined || !(error instanceof ForestallError)) throw error
    options.onUnkept(error)
    return {schema: 'forestall/snapshot/v1', current, previous: null, changed, unkept: fetched.names.text}
  }
}

function provenanceOf(address: string, {names, ...fetched}: FetchedNames, now: string): Provenance {
  const {count, sha256, odd} = names
  return {source: withoutPassword(address), ...fetched, fetchedAt: now, confirmedAt: now, names: count, sha256, odd}
}

function assertNotShrunk(
  address: string,
  {names}: FetchedNames,
  before: StoredSnapshots | undefined,
  {leastShareOfPrevious}: Limits,
): void {
  const known = before?.current.names ?? (address === PYPI ? bundledSnapshot().identity.names : 0)
  if (names.count >= known * leastShareOfPrevious) return
  throw new ForestallError(
    'index',
    `${withoutPassword(address)} lists only ${names.count} of the ${known} projects known before, so the list is probably incomplete`,
    'Try again later, or pass `--force` if the index really has shrunk. The names known before stay in use.',
  )
}
