import {dirname, relative, sep} from 'node:path'
import type {Context} from '../context.ts'
import {whileLocked} from '../io/lock.ts'
import {startProgress} from '../io/progress.ts'
import {type BuildReport, buildPlaceholders} from '../placeholder/build.ts'
import {contactProblems} from '../placeholder/identity.ts'
import type {Style} from '../placeholder/placeholder.ts'
import {sourceDate} from '../placeholder/source-date.ts'
import {keepsName} from '../plan/coverage.ts'
import {readPlan, writePlan} from '../plan/plan-file.ts'
import {uploadedAsOther, withArchives} from '../plan/with-archives.ts'
import {listWords} from '../report/words.ts'
import {warnOfClasses} from './shared/warn-of-classes.ts'

const MAX_NAMED = 5

export interface BuildOptions {
  /** The folder to write to. */
  readonly output: string
  /** Of every placeholder; if not given, what is usual for each. */
  readonly style?: Style | undefined
  /** Value of SOURCE_DATE_EPOCH, if it is set. */
  readonly sourceDateEpoch: string | undefined
}

/**
 * Writes one placeholder sdist for each entry of the plan at `path` with the route `register`, and notes the archives
 * in the plan.
 * @throws ForestallError as `readPlan`, `sourceDate`, `buildPlaceholders` and `writePlan` do.
 */
export async function build(path: string, options: BuildOptions, context: Context): Promise<BuildReport> {
  return whileLocked(path, () => buildAndNote(path, options, context))
}

async function buildAndNote(path: string, options: BuildOptions, {quiet, warn}: Context): Promise<BuildReport> {
  const {output: directory, style} = options
  const plan = await readPlan(path)
  warnOfClasses(
    plan.entries.filter(({route}) => route === 'register').map(({name}) => name),
    warn,
  )
  const progress = startProgress('Building placeholders', undefined, {quiet})
  const {manifest, ...outcome} = await buildPlaceholders(plan, {
    directory,
    style,
    seconds: sourceDate(options.sourceDateEpoch),
    onProgress: progress.update,
  }).finally(progress.end)
  const folder = relative(dirname(path), directory).split(sep).join('/')
  await writePlan(path, withArchives(plan, folder, manifest.files))
  for (const problem of contactProblems(plan.placeholder)) warn(problem)
  const others = uploadedAsOther(plan, manifest.files)
  const lost = plan.entries.filter((entry) => entry.route === 'register' && !keepsName(entry)).map(({name}) => name)
  if (lost.length > 0) {
    warn(`Left out, since somebody else has them or PyPI refuses them: ${listWords(lost, MAX_NAMED)}.`)
  }
  if (others.length > 0) {
    warn(
      `What was uploaded is not what was built now, and the plan keeps its digest: ${listWords(others, MAX_NAMED)}. On PyPI a file never changes; another version can be uploaded beside it.`,
    )
  }
  if (outcome.surplus.length > 0) {
    warn(
      `${directory} also holds distributions that are not of this plan; they were left alone: ${outcome.surplus.join(', ')}`,
    )
  }
  return {...manifest, schema: 'forestall/build/v1', directory, ...outcome}
}
