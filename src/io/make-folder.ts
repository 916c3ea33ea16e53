import {mkdir} from 'node:fs/promises'
import {dirname} from 'node:path'

/**
 * Creates a folder and its parents. `mkdir` with `recursive` does not do: where the system reports ENOENT for a folder
 * whose parent exists, as below /proc, it retries for ever.
 * @throws Error of the system.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolder(dirname(path))
    await mkdir(path).catch((again) => {
      if (again.code !== 'EEXIST') throw again // another process was faster
    })
  }
}
