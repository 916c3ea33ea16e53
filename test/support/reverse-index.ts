import {mkdir, symlink} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/**
 * Gives a new user's cache the index of look-alikes that other tests made, and the ends of lists in a folder of it: they take
 * seconds to make. Their files are named by all that they depend on.
 */
export async function shareReverseIndex(cacheDir: string): Promise<void> {
  const shared = join(tmpdir(), 'forestall-tests-reverse')
  await mkdir(shared, {recursive: true})
  await mkdir(cacheDir, {recursive: true})
  await symlink(shared, join(cacheDir, 'reverse'), 'junction')
}
