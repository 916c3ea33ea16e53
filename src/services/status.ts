import type {Context} from '../context.ts'
import {today} from '../dates.ts'
import {openKnowledge} from '../knowledge/open.ts'
import {onPlan} from '../report/commands.ts'
import {type Status, statusOf} from '../watch/status.ts'
import {type AskOptions, askLive} from './shared/ask-live.ts'
import {openPlan} from './shared/open-plan.ts'

export interface StatusOptions extends AskOptions {
  readonly live: boolean
}

/**
 * Finds out what became of every name of the plan at `path`.
 * @throws ForestallError as `openPlan`, `openKnowledge` and `askLive` do.
 */
export async function status(path: string, options: StatusOptions, context: Context): Promise<Status> {
  const plan = await openPlan(path, context)
  const {rules, learned, registry} = await openKnowledge({index: options.index, ...context})
  const names = plan.entries.map(({name}) => name)
  const control = {candidates: plan.targets.map(({name}) => name), registered: registry.names}
  const states = options.live ? await askLive(names, options, context, control) : null
  return statusOf(plan, {
    rules,
    learned,
    index: registry.identity,
    states,
    today: today(),
    onPlan: (command) => onPlan(command, path),
  })
}
