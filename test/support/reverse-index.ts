import {mkdir, symlink} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/**
 * Gives a new user's cache the index of look-alikes that other tests made: it takes seconds to make, and does not depend
 * on the registered names. Its files are named by all that they do depend on.
 */
export async function shareReverseIndex(cacheDir: string): Promise<void> {
  const shared = join(tmpdir(), 'forestall-tests-reverse')
  await mkdir(shared, {recursive: true})
  await mkdir(cacheDir, {recursive: true})
  await symlink(shared, join(cacheDir, 'reverse'), 'junction')
}
