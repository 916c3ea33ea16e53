import type {Knowledge} from '../../knowledge/open.ts'
import type {Plan} from '../../plan/types.ts'
import {labelOf} from '../../targets/label.ts'
import {asksForTargets, openPortfolio, orConfigured, type TargetOptions} from './portfolio.ts'

/**
 * Returns the targets of a plan that its config does not name any more, by their labels: the plan keeps them until it is
 * told to let go. None if the plan is not the config's, or the run chooses targets itself.
 */
export async function noLongerConfigured(
  plan: Pick<Plan, 'targets'>,
  args: readonly string[],
  {output, ...options}: TargetOptions & {readonly output: string},
  knowledge: Knowledge,
): Promise<string[]> {
  if (options.config?.planFile !== output || args.length > 0 || asksForTargets(options)) return []
  const {args: targets, options: chosen} = orConfigured([], options)
  if (targets.length === 0 && chosen.file === undefined) return []
  // What the command line declares may be about targets of the plan alone, and whatever is odd is told elsewhere.
  const undeclared = {...chosen, mine: undefined, internal: undefined, alias: undefined}
  const {portfolio} = await openPortfolio(targets, undeclared, knowledge, () => {})
  const configured = new Set<string>(portfolio.map(({target}) => labelOf(target)))
  return plan.targets.map(({name}) => name).filter((name) => !configured.has(name))
}
