import type {NameFinding, TargetTotals} from '../../findings/types.ts'
import type {Verdict} from '../../names/verdict.ts'
import type {Seed, Target} from '../../targets/types.ts'

/** One target of a portfolio, with what its look-alikes are made from and its share of the portfolio's reach. */
export interface PortfolioTarget {
  readonly target: Target
  readonly seeds: readonly Seed[]
  readonly rank: number | null
  /** Over the portfolio these sum to 1. */
  readonly exposure: number
  /** How many names its list holds at most; what the screener has for one target, if absent. */
  readonly maxListed?: number | undefined
}

export interface RankingOptions {
  /** How many names to keep; Infinity for all. */
  readonly limit: number
  /** Names of which verdicts the ranking is about; likelihoods are normalised over them. */
  readonly verdicts: ReadonlySet<Verdict>
  /** Only names that one of these techniques reaches; all if empty. */
  readonly techniques: ReadonlySet<string>
  /** Names to report whatever their rank and verdict, such as those of an existing plan. */
  readonly always?: ReadonlySet<string>
}

export interface Ranking {
  readonly targets: readonly TargetTotals[]
  /** Riskiest first; ties in alphabetical order. */
  readonly names: readonly NameFinding[]
}
