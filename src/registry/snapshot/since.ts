import type {NormalizedName} from '../../names/normalized-name.ts'
import {addedNames} from './compare.ts'
import {type FindOptions, findSnapshot, previousSnapshot} from './find.ts'

/** What appeared since the previous snapshot. */
export interface Since {
  /** Date of the previous snapshot. */
  readonly asOf: string
  /** How many names it has. */
  readonly names: number
  readonly added: ReadonlySet<NormalizedName>
}

/**
 * Compares the current names with the ones fetched before them, without asking a server.
 * @returns undefined if there is nothing to compare with.
 * @throws ForestallError as `findSnapshot` says, `badInput` for a damaged snapshot.
 */
export async function sincePrevious(options: FindOptions): Promise<Since | undefined> {
  const previous = await previousSnapshot(options)
  if (previous === undefined) return undefined
  const current = await findSnapshot({...options, offline: true})
  const {asOf, names} = previous.identity
  return {asOf, names, added: new Set(addedNames(await previous.readText(), await current.readText()))}
}

/**
 * Returns the names that the previous snapshot held and the one in use does not, and when the previous one was true;
 * undefined if there is nothing to compare with. No server is asked.
 * @throws ForestallError as `sincePrevious`.
 */
export async function deletedSince(
  options: FindOptions,
): Promise<{readonly asOf: string; readonly names: ReadonlySet<NormalizedName>} | undefined> {
  const previous = await previousSnapshot(options)
  if (previous === undefined) return undefined
  const current = await findSnapshot({...options, offline: true})
  const names = new Set(addedNames(await current.readText(), await previous.readText()))
  return {asOf: previous.identity.asOf, names}
}
