import {ForestallError} from '../../errors.ts'
import {readPlan} from '../../plan/plan-file.ts'
import type {Plan} from '../../plan/types.ts'

/**
 * Reads the plan at `path`, which must hold at least one name.
 * @throws ForestallError `nothingToDo` for an empty plan, else as `readPlan` does.
 */
export async function openPlan(path: string): Promise<Plan> {
  const plan = await readPlan(path)
  if (plan.entries.length > 0) return plan
  throw new ForestallError('nothingToDo', `The plan ${path} has no names`, 'Add some with `forestall plan TARGET`.')
}
