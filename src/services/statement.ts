import type {Context} from '../context.ts'
import {ForestallError} from '../errors.ts'
import {contactProblems} from '../placeholder/identity.ts'
import {type Statement, type StatementOptions, statementOf} from '../placeholder/statement.ts'
import {withProgress} from '../plan/progress.ts'
import {readProgress} from '../plan/progress-file.ts'
import type {Plan} from '../plan/types.ts'
import {count} from '../plural.ts'
import {listWords} from '../report/words.ts'
import {openPlan} from './shared/open-plan.ts'

export interface PublicationOptions extends StatementOptions {
  /** Files of progress that checklist pages have exported, in addition to what the plan knows. */
  readonly progress?: readonly string[] | undefined
}

const MAX_NAMED = 5

/**
 * Returns what the plan at `path` states in public. The plan stays as it is.
 * @throws ForestallError `nothingToDo` if no name is held, else as `openPlan`, `readProgress` and `statementOf` do.
 */
export async function statement(
  path: string,
  {progress = [], ...options}: PublicationOptions,
  {warn, dataDir}: Pick<Context, 'warn' | 'dataDir'>,
): Promise<Statement> {
  let plan = await openPlan(path, {dataDir})
  for (const file of progress) plan = await withProgressOf(file, plan, warn)
  const {statement, omitted} = statementOf(plan, options)
  if (statement.names.length === 0) throw nothingHeld(path, omitted.length > 0)
  for (const problem of contactProblems(plan.placeholder)) warn(problem)
  if (omitted.length > 0) {
    warn(
      `Left out, since internal names tell attackers what to look for: ${count(omitted.length, 'name')}. \`--include-internal\` states them.`,
    )
  }
  const unproved = statement.names.filter(({file, sha256}) => file !== null && sha256 === null).map(({name}) => name)
  if (unproved.length > 0) {
    warn(
      `The plan does not know what was uploaded as ${listWords(unproved, MAX_NAMED)}: the statement has no digest of it.`,
    )
  }
  return statement
}

async function withProgressOf(file: string, plan: Plan, warn: (message: string) => void): Promise<Plan> {
  const {plan: merged, unknown} = withProgress(plan, await readProgress(file))
  if (unknown.length > 0) warn(`Not in this plan, ignored: ${listWords(unknown, MAX_NAMED)}`)
  return merged
}

function nothingHeld(path: string, isInternal: boolean): ForestallError {
  return new ForestallError(
    'nothingToDo',
    isInternal ? `All names that the plan ${path} holds are internal` : `By the plan ${path} no name has been uploaded`,
    isInternal
      ? 'Pass `--include-internal` to state them.'
      : 'Tick the uploads on the checklist page, export the progress, and name that file with `--progress`, or import it with `forestall plan --import`.',
  )
}
