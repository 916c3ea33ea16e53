import {join} from 'node:path'
import type {Context} from '../context.ts'
import {reasonOf} from '../errors.ts'
import {readChecked, writeChecked} from '../io/checked-file.ts'

/** A table over many targets that takes seconds to make, and is kept in the cache. */
export interface KeptTable<T> {
  /** Below the cache folder. */
  readonly folder: string
  /** Of all that it is made of. */
  readonly digest: string
  /** How many files are kept beside the one in use. */
  readonly kept: number
  /** What it is called, at the beginning of a sentence. */
  readonly title: string
  /** What is being done while it is made. */
  readonly making: string
  /** How many targets it is about. */
  readonly targets: number
  readonly make: (onProgress: (done: number) => void) => Uint8Array
  /** Returns what is in `bytes`, or `undefined` if that is something else. */
  readonly view: (bytes: Uint8Array) => T | undefined
}

/** Returns a table as it is kept; `undefined` where it is not, or is damaged. */
export function keptTable<T>({folder, digest, view}: KeptTable<T>, {cacheDir}: Context): T | undefined {
  const content = readChecked(join(cacheDir, folder, `${digest}.bin`))
  return content && view(content)
}

/** Makes a table and keeps it, in place of a damaged one; says so where it cannot be kept. */
export async function makeTable<T>(table: KeptTable<T>, {cacheDir, warn, quiet}: Context): Promise<T> {
  const folder = join(cacheDir, table.folder)
  const {startProgress} = await import('../io/progress.ts')
  const progress = startProgress(table.making, table.targets, {quiet})
  const content = table.make(progress.update)
  progress.end()
  try {
    await writeChecked(folder, `${table.digest}.bin`, content, table.kept)
  } catch (error) {
    warn(`${table.title} could not be kept in ${folder}, so it is made each time. ${reasonOf(error)}.`)
  }
  return table.view(content)!
}
