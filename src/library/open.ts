import type {Context} from '../context.ts'
import {admit} from './options.ts'
import type {Forestall, OpenOptions} from './types.ts'
import {userFolders} from './user-folders.ts'

/**
 * Opens the registered names, PyPI's rules, the techniques and the model once; every answer is then made in memory. No
 * server is asked unless `index` names one.
 * @throws ForestallError `usage` for an option that it does not take, and as the command does: `index` for an index that cannot be reached, `badInput` for a damaged one.
 * @example (await openForestall({index: 'names.txt'})).verdict('flask').verdict // 'taken'
 */
export async function openForestall(given: OpenOptions = {}): Promise<Forestall> {
  const options = admit('openForestall', {}, given)
  const context: Context = {
    ...userFolders(options),
    quiet: true,
    warn: options.onRemark ?? (() => {}),
  }
  const [{openKnowledge}, {OpenedForestall}] = await Promise.all([
    import('../knowledge/open.ts'),
    import('./opened-forestall.ts'),
  ])
  const {index} = options
  return new OpenedForestall(await openKnowledge({index, ...context}), index, context)
}
