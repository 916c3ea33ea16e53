import type {Plan, Route} from './types.ts'

/** Flags that are about what a plan does not hold yet. */
export interface FlagsForNewNames {
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
  {route, budget, start, includeSuspected}: FlagsForNewNames,
  before: Plan,
  after: Plan,
): string[] {
  const known = new Set<string>(before.entries.map(({name}) => name))
  const added = after.entries.filter(({name}) => !known.has(name))
  const kept = after.entries.filter((entry) => known.has(entry.name))
  const others = kept.filter((entry) => entry.route !== route)
  const hasDay = after.entries.some(({date, progress}) => date !== null && !progress)
  return [
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
