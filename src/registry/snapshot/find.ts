import {stat} from 'node:fs/promises'
import {isLater, since} from '../../dates.ts'
import {ForestallError, reasonOf} from '../../errors.ts'
import type {IndexIdentity} from '../../findings/index-identity.ts'
import {limits} from '../../limits.ts'
import {isAddress, PYPI, simpleAddress, withoutPassword} from '../client/address.ts'
import {ageNote} from './age-note.ts'
import {bundledSnapshot} from './bundled.ts'
import {oddCaveat} from './canonical-names.ts'
import type {OnFetchProgress} from './fetch-names.ts'
import type {Snapshot} from './snapshot.ts'
import {type Provenance, readStored, readStoredText, type StoredSnapshots, storeFolder} from './store.ts'

export interface FindOptions {
  /** The value of `--index` or `FORESTALL_INDEX`: names file, mirror folder or simple index; else the newest local names. */
  readonly index?: string | undefined
  /** oclif's `config.cacheDir`. */
  readonly cacheDir: string
  /** Reports a problem on stderr that does not invalidate the answer. */
  readonly warn: (message: string) => void
  /** Called while a list is being fetched. */
  readonly onProgress?: OnFetchProgress | undefined
  /** Ask no server, and use what was fetched earlier, however old. */
  readonly offline?: boolean
}

/**
 * Returns the snapshot that `index` stands for: a names file, a mirror folder, or the list of a simple index, which is
 * fetched if the stored one is not fresh. Without `index`, the newer of the one that `index update` stored and the bundled
 * one, without asking a server.
 * @throws ForestallError as `openRegistry` says.
 */
export async function findSnapshot({index, ...options}: FindOptions): Promise<Snapshot> {
  if (index === undefined) return newestSnapshot(options)
  if (isAddress(index)) return addressSnapshot(simpleAddress(index), options)
  refuseOtherScheme(index)
  const isFolder = await stat(index).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isFolder) return (await import('./mirror.ts')).mirrorSnapshot(index)
  return (await import('./names-file.ts')).namesFileSnapshot(index)
}

/** `ftp://…` and `file://…` are addresses, not paths: what the system says of such a file would mislead. */
function refuseOtherScheme(index: string): void {
  const [scheme] = /^[a-z][a-z\d+.-]*:\/\//i.exec(index) ?? []
  if (scheme === undefined) return
  throw new ForestallError(
    'usage',
    `\`${scheme}\` addresses are not read as an index`,
    'Give an `https://` address, or the path of a names file or a mirror folder.',
  )
}

/**
 * Returns the snapshot before the one in use, for what appeared since: that of the update before the last, or after the
 * very first update of PyPI's names the bundled one. `undefined` if there is none.
 */
export async function previousSnapshot({index, cacheDir}: FindOptions): Promise<Snapshot | undefined> {
  if (index !== undefined && !isAddress(index)) return undefined
  const address = index === undefined ? PYPI : simpleAddress(index)
  const stored = await readStored(storeFolder(cacheDir, address))
  if (stored?.previous) return storedSnapshot(address, stored.previous, cacheDir)
  const bundled = bundledSnapshot()
  return address === PYPI && isNewer(stored, bundled) ? bundled : undefined
}

async function newestSnapshot({cacheDir}: FindOptions): Promise<Snapshot> {
  const bundled = bundledSnapshot()
  const stored = await readStored(storeFolder(cacheDir, PYPI))
  return isNewer(stored, bundled) ? storedSnapshot(PYPI, stored.current, cacheDir) : bundled
}

function isNewer(stored: StoredSnapshots | undefined, bundled: Snapshot): stored is StoredSnapshots {
  return stored !== undefined && isLater(stored.current.confirmedAt, bundled.identity.asOf)
}

async function addressSnapshot(address: string, options: FindOptions): Promise<Snapshot> {
  const {cacheDir, warn, onProgress, offline} = options
  const current = (await readStored(storeFolder(cacheDir, address)))?.current
  if (current === undefined && offline) throw notFetched(address)
  const isFresh = current !== undefined && since(current.confirmedAt) < limits.snapshotFreshMs
  if (current !== undefined && (isFresh || offline)) return storedSnapshot(address, current, cacheDir)
  const [{createAsk}, {updateSnapshot}] = await Promise.all([import('../client/http.ts'), import('./update.ts')])
  try {
    const onUnkept = (why: ForestallError) => warn(`${why.message}. They are used now, and fetched again next time.`)
    const updated = await updateSnapshot({address, cacheDir, ask: createAsk(), limits, onProgress, onUnkept})
    return storedSnapshot(address, updated.current, cacheDir, updated.unkept)
  } catch (error) {
    if (current === undefined) throw error
    warn(`${reasonOf(error)}. The names of ${current.confirmedAt} are used.`)
    return storedSnapshot(address, current, cacheDir)
  }
}

/** Returns the identity of a stored list; that of PyPI itself is `cached`. */
export function identityOf(address: string, {source, confirmedAt, names, serial, sha256}: Provenance): IndexIdentity {
  return {source: address === PYPI ? 'cached' : source, asOf: confirmedAt, names, serial, sha256}
}

/** @param text the names, where they are not in the store. */
async function storedSnapshot(address: string, record: Provenance, cacheDir: string, text?: Buffer): Promise<Snapshot> {
  const {serverCaveats} = await import('./fetch-names.ts')
  const identity = identityOf(address, record)
  const [caveats, odd] = [serverCaveats(record.server, record.format), oddCaveat(record.odd)]
  return {
    identity,
    caveats: [...caveats, ...odd],
    notes: [...(address === PYPI ? ageNote("PyPI's names", identity.asOf) : caveats), ...odd],
    readText: async () => text ?? readStoredText(storeFolder(cacheDir, address), record),
  }
}

function notFetched(address: string): ForestallError {
  return new ForestallError(
    'index',
    `Nothing has been fetched from ${withoutPassword(address)} yet`,
    `Fetch its names first: \`forestall index update --index ${withoutPassword(address)}\`.`,
  )
}
