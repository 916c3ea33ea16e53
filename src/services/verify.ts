import type {Context} from '../context.ts'
import {startProgress} from '../io/progress.ts'
import {type VerifyReport, verifyFolder} from '../placeholder/verify/verify.ts'

/** Checks every file of a folder of placeholders. @throws ForestallError as `verifyFolder` does. */
export async function verify(directory: string, {quiet}: Context): Promise<VerifyReport> {
  const progress = startProgress('verified', undefined, {quiet})
  return verifyFolder(directory, progress.update).finally(progress.end)
}
