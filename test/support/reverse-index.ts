import {mkdir, symlink} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/**
 * Gives a new user's cache the index of look-alikes and the ends of lists that other tests made: they take seconds to
 * make. Their files are named by all that they depend on.
 */
export async function shareReverseIndex(cacheDir: string): Promise<void> {
  await mkdir(cacheDir, {recursive: true})
  for (const folder of ['reverse', 'list-ends']) {
    const shared = join(tmpdir(), `forestall-tests-${folder}`)
    await mkdir(shared, {recursive: true})
    await symlink(shared, join(cacheDir, folder), 'junction')
  }
}
