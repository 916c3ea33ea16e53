import type {Context} from '../../context.ts'
import {ForestallError} from '../../errors.ts'
import {withAccount} from '../../plan/account.ts'
import {readPlan} from '../../plan/plan-file.ts'
import type {Plan} from '../../plan/types.ts'
import {readLearned} from '../../registry/learned/learned-names.ts'

/**
 * Reads the plan at `path`, each name with its account: what PyPI answered since the plan was made is in its verdict.
 * @throws ForestallError as `readPlan` and `readLearned` do.
 */
export async function planWithAnswers(path: string, {dataDir}: Pick<Context, 'dataDir'>): Promise<Plan> {
  const [plan, learned] = await Promise.all([readPlan(path), readLearned(dataDir)])
  return {...plan, entries: plan.entries.map((entry) => withAccount(entry, learned.get(entry.name)))}
}

/**
 * Reads likewise a plan that must hold at least one name.
 * @throws ForestallError `nothingToDo` for an empty plan, else as `planWithAnswers` does.
 */
export async function openPlan(path: string, context: Pick<Context, 'dataDir'>): Promise<Plan> {
  const plan = await planWithAnswers(path, context)
  if (plan.entries.length > 0) return plan
  throw new ForestallError('nothingToDo', `The plan ${path} has no names`, 'Add some with `forestall plan TARGET`.')
}
