import {rankNames} from '../../engine/rank/rank.ts'
import type {PortfolioTarget, Ranking, RankingOptions} from '../../engine/rank/ranking.ts'
import type {Screener} from '../../engine/variants/screener.ts'

/** Targets from which on threads repay the half second that their start takes. */
const WORTHWHILE = 3_000
/** Threads load JavaScript only: run from its sources, everything happens in this one. */
const CAN_THREAD = import.meta.url.endsWith('.js')

/** Ranks a portfolio in this thread, or a large one in several, with progress shown; the answer is the same. */
export async function rankPortfolio(
  screener: Screener,
  portfolio: readonly PortfolioTarget[],
  options: RankingOptions,
  {quiet}: {readonly quiet: boolean},
): Promise<Ranking> {
  if (portfolio.length < WORTHWHILE || !CAN_THREAD) return rankNames(screener, portfolio, options)
  const [{rankNamesInThreads}, {startProgress}] = await Promise.all([
    import('../../threads/rank-in-threads.ts'),
    import('../../io/progress.ts'),
  ])
  const progress = startProgress('Screening targets:', undefined, {quiet})
  try {
    return await rankNamesInThreads(screener, portfolio, options, (done, total) => progress.update(done, total))
  } finally {
    progress.end()
  }
}
