import {ForestallError, reasonOf} from '../../errors.ts'
import type {IndexIdentity} from '../../findings/index-identity.ts'
import {openCompiled} from '../lookup/compiled-cache.ts'
import {NameIndex} from '../lookup/name-index.ts'
import {type FindOptions, findSnapshot} from './find.ts'

/** The registered names, ready for look-up, with their origin and limitations. */
export interface Registry {
  readonly names: NameIndex
  readonly identity: IndexIdentity
  /** What to say of these names beside an answer, one short line each. */
  readonly notes: readonly string[]
}

/**
 * Opens the list of registered names that this run works with.
 * @throws ForestallError `usage` if `index` cannot be read, `badInput` if it is not a list of names or the stored one is
 * damaged, `index` if a server does not answer or its answer cannot be trusted.
 */
export async function openRegistry(options: FindOptions): Promise<Registry> {
  const {identity, notes, readText} = await findSnapshot(options)
  const compiled = await openCompiled(identity.sha256, readText, options.cacheDir, options.warn).catch((error) => {
    throw error instanceof ForestallError ? error : unusable(identity.source, error)
  })
  return {names: new NameIndex(compiled), identity, notes}
}

function unusable(source: string, cause: unknown): ForestallError {
  return new ForestallError(
    'badInput',
    `The names of ${source} cannot be used: ${reasonOf(cause)}`,
    'Give another list with `--index`, or none for the names that come with Forestall.',
    {cause},
  )
}
