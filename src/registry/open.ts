import type {IndexIdentity} from '../plan/types.ts'
import {bundledSnapshot} from './bundled.ts'
import {openCompiled} from './compiled-cache.ts'
import {NameIndex} from './name-index.ts'
import {namesFileSnapshot} from './names-file.ts'
import type {Snapshot} from './snapshot.ts'

/** The registered names, ready for look-up, with what they are and what they cannot know. */
export interface Registry {
  readonly names: NameIndex
  readonly identity: IndexIdentity
  /** What these names cannot tell, each a sentence for the user. */
  readonly caveats: readonly string[]
}

export interface RegistryOptions {
  /** What `--index` or FORESTALL_INDEX says: names file, mirror folder or simple index; else the newest at hand. */
  readonly index?: string | undefined
  /** oclif's `config.cacheDir`. */
  readonly cacheDir: string
  /** Receives what went wrong without spoiling the answer; on stderr. */
  readonly warn: (message: string) => void
}

/**
 * Opens the list of registered names that this run works with.
 * @throws ForestallError `usage` if `index` names nothing readable, `badInput` if it is no list of names, `index` if a
 * server's answer could not be had or trusted.
 */
export async function openRegistry({index, cacheDir, warn}: RegistryOptions): Promise<Registry> {
  const {identity, caveats, readText} = await findSnapshot(index)
  return {names: new NameIndex(await openCompiled(identity.sha256, readText, cacheDir, warn)), identity, caveats}
}

/** Returns the snapshot that `index` stands for; without one, the newest of the cached and the bundled. */
async function findSnapshot(index: string | undefined): Promise<Snapshot> {
  return index === undefined ? bundledSnapshot() : namesFileSnapshot(index)
}
