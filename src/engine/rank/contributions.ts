import type {Squat} from '../../findings/types.ts'
import {labelOf} from '../../targets/label.ts'
import {describeSplice} from '../../techniques/describe.ts'
import type {Screener} from '../variants/screener.ts'
import type {PortfolioTarget} from './ranking.ts'

/** What one target adds to one name. Plain, so that it can pass between threads. */
export interface Contribution {
  readonly name: string
  readonly verdict: number
  /** Whether the name is one of those the ranking is about; others are reported because they were asked for. */
  readonly ranks: boolean
  readonly risk: number
  readonly squats: readonly Squat[]
}

/** What targets add to names, by index of the target; only those that add anything. */
export type Contributions = (readonly [index: number, contributions: readonly Contribution[]])[]

/** Returns the contributions in the order of the portfolio: targets are done in any order, but sums must not depend on it. */
export function inOrder(contributions: Contributions): Contributions {
  return contributions.sort(([a], [b]) => a - b)
}

/** Returns the risk of each name that the ranking is about. */
export function risksOf(contributions: Contributions): Map<string, number> {
  const risks = new Map<string, number>()
  for (const [, ofTarget] of contributions) {
    for (const {name, risk, ranks} of ofTarget) if (ranks) risks.set(name, (risks.get(name) ?? 0) + risk)
  }
  return risks
}

/**
 * Returns all ways in which variant `v` of the target screened last squats it, likeliest first.
 * @param likelihood of all of them together.
 */
export function squatsOf(
  {tables, variants}: Screener,
  v: number,
  {target}: PortfolioTarget,
  likelihood: number,
): Squat[] {
  return variants.pathsOf(v).map((path) => {
    const seed = variants.seeds[path.seed]!
    return {
      target: labelOf(target),
      seed: seed.text,
      technique: tables.techniques[path.technique]!.id,
      detail: describeSplice(seed.text, path),
      likelihood: (likelihood * path.weight) / variants.weight[v]!,
    }
  })
}
