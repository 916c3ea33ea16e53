import type {Screener} from '../variants/screener.ts'
import type {Contribution} from './contributions.ts'
import {PortfolioTotals} from './list-totals.ts'
import {PassRunner} from './pass-runner.ts'
import type {PortfolioTarget, RankingOptions} from './ranking.ts'
import {Shortlist} from './shortlist.ts'
import {TailBound} from './tail-bound.ts'

/** One target, and all names that it adds risk to, in no particular order. */
export interface RankedTarget {
  readonly entry: PortfolioTarget
  readonly contributions: readonly Contribution[]
}

/**
 * Yields, target by target, every name that the ranking is about: what `rankNames` adds up, without adding it up, so that
 * memory does not grow with the portfolio.
 */
export function* rankEach(
  screener: Screener,
  portfolio: readonly PortfolioTarget[],
  options: Pick<RankingOptions, 'verdicts' | 'techniques'>,
): Generator<RankedTarget> {
  const totals = new PortfolioTotals(portfolio.length)
  const runner = new PassRunner(screener, {...options, limit: Number.POSITIVE_INFINITY}, totals)
  const shortlist = Shortlist.ofAll()
  const bound = new TailBound()
  for (const [i, entry] of portfolio.entries()) {
    const found: [number, readonly Contribution[]][] = []
    runner.runPass({pass: 'tail', shortlist, bound, contributions: found}, entry, i)
    yield {entry, contributions: found[0]?.[1] ?? []}
  }
}
