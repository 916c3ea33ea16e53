import {ForestallError, reasonOf} from '../../errors.ts'
import type {IndexIdentity} from '../../findings/index-identity.ts'
import {limits} from '../../limits.ts'
import {isAddress, PYPI, simpleAddress} from '../client/address.ts'
import {createAsk} from '../client/http.ts'
import type {PopularityIdentity} from '../popularity/popularity.ts'
import {updatePopularity} from '../popularity/update-popularity.ts'
import {type OddNames, oddCaveat} from './canonical-names.ts'
import {compareNames, type Difference} from './compare.ts'
import {serverCaveats} from './fetch-names.ts'
import {type FindOptions, identityOf} from './find.ts'
import {readStoredText, type StoredSnapshots, storeFolder} from './store.ts'
import {updateSnapshot} from './update.ts'

/** What `index update` did, as in its `--json`. */
export interface UpdateReport {
  readonly schema: 'forestall/index-update/v1'
  /** Whether the names differ from those at hand before. */
  readonly changed: boolean
  readonly index: IndexIdentity
  /** The names before these, or null if none were ever fetched from this index. */
  readonly previous: (Difference & {readonly asOf: string; readonly names: number}) | null
  /** Entries of the list that are no names by PyPI's rule. */
  readonly odd: OddNames
  /** Null if the download figures could not be refreshed. */
  readonly popularity: PopularityIdentity | null
  readonly caveats: readonly string[]
}

/**
 * Fetches the registered names and the download figures. Download figures that cannot be had cost a warning only.
 * @throws ForestallError `usage` if `index` is no server, else as `updateSnapshot`.
 */
export async function refreshIndex({index = PYPI, ...options}: FindOptions & {force?: boolean}): Promise<UpdateReport> {
  if (!isAddress(index)) {
    throw new ForestallError(
      'usage',
      `${index} is no server: a names file or mirror is read afresh each time, and there is nothing to update.`,
      'Give --index (or FORESTALL_INDEX) the address of a simple index, or leave it out to ask PyPI.',
    )
  }
  const address = simpleAddress(index)
  const ask = createAsk()
  const {changed, ...stored} = await updateSnapshot({...options, address, ask, limits})
  const {server, format, odd} = stored.current
  return {
    schema: 'forestall/index-update/v1',
    changed,
    index: identityOf(address, stored.current),
    previous: await compareWithPrevious(storeFolder(options.cacheDir, address), stored),
    odd,
    popularity: await updatePopularity(options.cacheDir, ask, limits).catch((error) => {
      options.warn(`The download figures were not refreshed. ${reasonOf(error)}`)
      return null
    }),
    caveats: [...serverCaveats(server, format), ...oddCaveat(odd)],
  }
}

/** Compares a stored list with the one before it, or returns null if there is none that can be read. */
export async function compareWithPrevious(
  folder: string,
  {current, previous}: StoredSnapshots,
): Promise<UpdateReport['previous']> {
  if (previous === null) return null
  const {confirmedAt: asOf, names} = previous
  try {
    const [before, after] = [await readStoredText(folder, previous), await readStoredText(folder, current)]
    return {asOf, names, ...compareNames(before, after)}
  } catch {
    return null
  }
}
