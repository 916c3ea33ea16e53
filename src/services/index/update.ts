import type {Context} from '../../context.ts'
import {startFetchProgress} from '../../knowledge/fetch-progress.ts'
import {refreshIndex, type UpdateReport} from '../../registry/snapshot/refresh.ts'

export interface IndexUpdateOptions {
  /** Address of a simple index; PyPI without it. */
  readonly index?: string | undefined
  /** Accept a list with far fewer names than the previous one. */
  readonly force: boolean
}

/** Fetches the registered names and the download figures. @throws ForestallError as `refreshIndex` does. */
export async function indexUpdate(
  {index, force}: IndexUpdateOptions,
  {cacheDir, warn, quiet}: Context,
): Promise<UpdateReport> {
  const progress = startFetchProgress(quiet)
  const report = await refreshIndex({
    index,
    force,
    cacheDir,
    warn: (message) => {
      progress.end()
      warn(message)
    },
    onProgress: progress.onProgress,
  }).finally(progress.end)
  for (const caveat of report.caveats) warn(caveat)
  return report
}
