import type {Context} from '../context.ts'
import {startProgress} from '../io/progress.ts'
import {normalize} from '../names/normalized-name.ts'
import {readStatement} from '../placeholder/read-statement.ts'
import {type VerifyReport, verifyPlaceholders} from '../placeholder/verify/verify.ts'
import {warnOfClasses} from './shared/warn-of-classes.ts'

export interface VerificationOptions {
  /** File or web address of the statement that the archives should belong to. */
  readonly statement?: string | undefined
}

/**
 * Checks every file of a folder of placeholders, or one archive.
 * @throws ForestallError as `readStatement` and `verifyPlaceholders` do.
 */
export async function verify(
  path: string,
  options: VerificationOptions,
  {quiet, warn}: Context,
): Promise<VerifyReport> {
  const statement = options.statement === undefined ? undefined : await readStatement(options.statement)
  const progress = startProgress('Checking files', undefined, {quiet})
  const report = await verifyPlaceholders(path, {onProgress: progress.update, statement}).finally(progress.end)
  warnOfClasses(
    report.files.flatMap(({file}) => normalize(file.replace(/-[^-]*\.tar\.gz$/, '')) ?? []),
    warn,
  )
  return report
}
