import type {Context} from '../context.ts'
import {today} from '../dates.ts'
import {ForestallError} from '../errors.ts'
import {openKnowledge} from '../knowledge/open.ts'
import {readPlan} from '../plan/plan-file.ts'
import {type Status, statusOf} from '../watch/status.ts'
import {type AskFlags, askLive} from './ask-live.ts'

export interface StatusFlags extends AskFlags {
  readonly live: boolean
}

/**
 * Does what `status` is asked: what became of every name of the plan at `path`.
 * @throws ForestallError `nothingToDo` for an empty plan, else as `readPlan`, `openKnowledge` and `askLive` do.
 */
export async function statusOfPlan(path: string, flags: StatusFlags, context: Context): Promise<Status> {
  const plan = await readPlan(path)
  if (plan.entries.length === 0) {
    throw new ForestallError('nothingToDo', `The plan ${path} holds no names.`, 'Add some: forestall plan TARGET.')
  }
  const {rules, registry} = await openKnowledge({index: flags.index, ...context})
  const names = plan.entries.map(({name}) => name)
  const states = flags.live ? await askLive(names, flags, context) : null
  return statusOf(plan, {rules, index: registry.identity, states, today: today()})
}
