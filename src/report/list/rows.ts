import type {NameFinding, RankedList, Squat} from '../../findings/types.ts'

/** One (target, name) pair of a list: the likelihoods of all ways from the target to the name added up. */
export interface PairRow {
  readonly target: string
  readonly finding: NameFinding
  readonly likelihood: number
  /** The likeliest way. */
  readonly squat: Squat
}

/** Returns the pairs of a list grouped by target in the list's order, most likely first, ties in alphabetical order. */
export function pairRows({targets, names}: RankedList): PairRow[] {
  const byTarget = new Map<string, PairRow[]>(targets.map(({name}) => [name, []]))
  for (const finding of names) {
    const likelihood = new Map<string, number>()
    for (const squat of finding.squats)
      likelihood.set(squat.target, (likelihood.get(squat.target) ?? 0) + squat.likelihood)
    for (const [target, sum] of likelihood) {
      const squat = finding.squats.find((way) => way.target === target)!
      byTarget.get(target)?.push({target, finding, likelihood: sum, squat})
    }
  }
  const byLikelihood = (a: PairRow, b: PairRow): number =>
    b.likelihood - a.likelihood || (a.finding.name < b.finding.name ? -1 : 1)
  return [...byTarget.values()].flatMap((rows) => rows.sort(byLikelihood))
}
