import {problemOf} from '../assets/schema-problem.ts'
import {compileSchema} from '../assets/schemas.ts'
import {ForestallError} from '../errors.ts'

const RETURNED = 'Pass on what `plan` returned.'

/**
 * Holds a plan to its schema: a program may have read it from a file, or changed it.
 * @throws ForestallError `badInput` for what is not a plan, with where it differs.
 */
export async function refuseOtherThanPlan(plan: unknown): Promise<void> {
  try {
    JSON.stringify(plan)
  } catch (cause) {
    throw new ForestallError('badInput', 'This is not a plan: it cannot be written as JSON', RETURNED, {cause})
  }
  const violation = (await compileSchema('plan'))(plan)
  if (violation === undefined) return
  const {path, message, remedy} = problemOf(violation)
  const where = path.length === 0 ? '' : ` (at \`${path.join('.')}\`)`
  throw new ForestallError('badInput', `This is not a plan: ${message}${where}`, remedy ?? RETURNED)
}
