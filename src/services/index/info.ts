import type {Context} from '../../context.ts'
import {describeIndex, type InfoReport} from '../../registry/snapshot/describe.ts'

export interface IndexInfoOptions {
  /** Names file, mirror folder or address of a simple index; the newest names known without it. */
  readonly index?: string | undefined
}

/** Describes the registered names in use; no server is asked. @throws ForestallError as `describeIndex` does. */
export async function indexInfo({index}: IndexInfoOptions, {cacheDir, warn}: Context): Promise<InfoReport> {
  const report = await describeIndex({index, cacheDir, warn})
  for (const caveat of report.caveats) warn(caveat)
  return report
}
