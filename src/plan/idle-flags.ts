import type {PlanEdits} from './edits.ts'
import type {Plan, Route} from './types.ts'

/** Flags that can be without effect on a plan that is there. */
export interface IdleFlags {
  readonly edits: Pick<PlanEdits, 'added' | 'routes'>
  readonly route?: Route | undefined
  readonly budget?: number | undefined
  readonly start?: string | undefined
  readonly includeSuspected: boolean
}

/**
 * Returns a sentence for each flag that an existing plan left as it was, or most of it: what to do instead.
 * @param before the plan that was there; `after` what became of it.
 */
export function idleFlags(
  {edits: {added: wanted, routes}, route, budget, start, includeSuspected}: IdleFlags,
  before: Plan,
  after: Plan,
): string[] {
  const known = new Set<string>(before.entries.map(({name}) => name))
  const added = after.entries.filter(({name}) => !known.has(name))
  const kept = after.entries.filter((entry) => known.has(entry.name))
  const others = kept.filter((entry) => entry.route !== route)
  const hasDay = after.entries.some(({date, progress}) => date !== null && !progress)
  const asBefore = before.entries.filter((entry) => routes.get(entry.name) === entry.route)
  return [
    ...[...wanted]
      .filter((name) => known.has(name) && !routes.has(name))
      .map((name) => `\`--add ${name}\` changes nothing: the name is in the plan.`),
    ...asBefore.map(({name, route}) => `\`--set ${name}=${route}\` changes nothing: that is its route.`),
    ...(route !== undefined && others.length > 0
      ? [`\`--route\` is for names that are new to the plan; \`--set all=${route}\` changes those that are in it.`]
      : []),
    ...(budget !== undefined && budget < kept.length
      ? [`\`--budget\` takes no names out of the plan, which has ${kept.length}; \`--drop NAME\` does.`]
      : []),
    ...(start !== undefined && !hasDay ? ['`--start` changes nothing: no name is left to be uploaded.'] : []),
    ...(includeSuspected && added.length === 0
      ? ['`--include-suspected` is for names that are new to the plan, and none is; a higher `--budget` makes room.']
      : []),
  ]
}
