import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach} from 'vitest'
import {shareReverseIndex} from './reverse-index.ts'

/**
 * Gives every test of a file a new user: folders of their own for what is kept between runs, and an index of a few
 * registered names, which open at once. `--index` still goes first.
 */
export function useNewUser(names: readonly string[]): {readonly root: string; readonly data: string} {
  let root = ''
  const variables = (): Record<string, string> => ({
    FORESTALL_CACHE_DIR: join(root, 'cache'),
    FORESTALL_DATA_DIR: join(root, 'data'),
    FORESTALL_INDEX: join(root, 'names.txt'),
  })
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'forestall-user-'))
    Object.assign(process.env, variables())
    await shareReverseIndex(join(root, 'cache'))
    await writeFile(join(root, 'names.txt'), `${names.join('\n')}\n`)
  })
  afterEach(async () => {
    for (const name of Object.keys(variables())) delete process.env[name]
    await rm(root, {recursive: true, force: true})
  })
  return {
    get root() {
      return root
    },
    get data() {
      return join(root, 'data')
    },
  }
}
