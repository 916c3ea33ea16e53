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
