import type {Context} from '../context.ts'
import {startProgress} from '../io/progress.ts'
import {normalize} from '../names/normalized-name.ts'
import {type VerifyReport, verifyFolder} from '../placeholder/verify/verify.ts'
import {warnOfClasses} from './shared/warn-of-classes.ts'

/** Checks every file of a folder of placeholders. @throws ForestallError as `verifyFolder` does. */
export async function verify(directory: string, {quiet, warn}: Context): Promise<VerifyReport> {
  const progress = startProgress('Checking files', undefined, {quiet})
  const report = await verifyFolder(directory, progress.update).finally(progress.end)
  warnOfClasses(
    report.files.flatMap(({file}) => normalize(file.replace(/-[^-]*\.tar\.gz$/, '')) ?? []),
    warn,
  )
  return report
}
