import {ForestallError, reasonOf} from '../../errors.ts'
import type {IndexIdentity} from '../../findings/index-identity.ts'
import {limits} from '../../limits.ts'
import {withoutCredentials} from '../../urls.ts'
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
  /** Whether the names differ from those before. */
  readonly changed: boolean
  readonly index: IndexIdentity
  /** The names before these, or null if none were ever fetched from this index. */
  readonly previous: (Difference & {readonly asOf: string; readonly names: number}) | null
  /** Entries of the list that are not names by PyPI's rule. */
  readonly odd: OddNames
  /** Null if the download figures could not be refreshed. */
  readonly popularity: PopularityIdentity | null
  readonly caveats: readonly string[]
}

/**
 * Fetches the registered names and the download figures. If the download figures cannot be fetched, there is only a warning.
 * @throws ForestallError `usage` if `index` is not a server, otherwise as `updateSnapshot` does.
 */
export async function refreshIndex({index = PYPI, ...options}: FindOptions & {force?: boolean}): Promise<UpdateReport> {
  if (!isAddress(index)) {
    throw new ForestallError(
      'usage',
      `${withoutCredentials(index)} is not a server: a names file or mirror is read afresh each time and does not need updating`,
      'Give `--index` (or `FORESTALL_INDEX`) the address of a simple index, or omit it to ask PyPI.',
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
      options.warn(`The download figures were not refreshed: ${reasonOf(error)}.`)
      return null
    }),
    caveats: [...serverCaveats(server, format), ...oddCaveat(odd)],
  }
}

/** Compares a stored list with the one before it; returns null if that is missing or unreadable. */
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
