import {formatBytes, startProgress} from '../io/progress.ts'
import type {OnFetchProgress} from '../registry/snapshot/fetch-names.ts'

/** Shows how a list of names comes in, in bytes and names. `end` takes the bar away, before anything else is printed. */
export function startFetchProgress(quiet: boolean): {onProgress: OnFetchProgress; end: () => void} {
  const {update, end} = startProgress('Fetching names', undefined, {quiet, format: formatBytes})
  return {end, onProgress: (done, total, names) => update(done, total, `, ${names.toLocaleString('en')} names`)}
}
