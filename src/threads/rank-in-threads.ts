import {PortfolioTotals} from '../engine/rank/list-totals.ts'
import {passesOver, sketchRowOf} from '../engine/rank/passes.ts'
import {rankingOf} from '../engine/rank/rank.ts'
import type {PortfolioTarget, Ranking, RankingOptions} from '../engine/rank/ranking.ts'
import type {Screener} from '../engine/variants/screener.ts'
import {openThreads} from './pool.ts'

/**
 * Ranks like `rankNames`, on all processors. The answer is the same: what is added up across threads decides only which
 * names are looked at closely, and those are added up in the order of the portfolio.
 * @param screener one over the tables of this package, as in the threads.
 * @param portfolio as `portfolioOf` makes it from the aliases of this package: seeds do not pass between threads.
 * @param onTargets is called with how many of how many targets are done, all passes together.
 */
export async function rankNamesInThreads(
  screener: Screener,
  portfolio: readonly PortfolioTarget[],
  options: RankingOptions,
  onTargets: (done: number, total: number) => void,
): Promise<Ranking> {
  const totals = new PortfolioTotals(portfolio.length)
  const row = sketchRowOf(portfolio, screener.tables, options)
  const threads = await openThreads(screener, portfolio, options, totals, row)
  let done = 0
  try {
    const passes = passesOver(portfolio, options, row)
    let step = passes.next()
    for (; !step.done; step = passes.next()) {
      const total = done + step.value.expected
      await threads.run(step.value, (count) => {
        done += count
        onTargets(done, total)
      })
    }
    return rankingOf(screener, portfolio, options, totals, step.value)
  } finally {
    await threads.close()
  }
}
