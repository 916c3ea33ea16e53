import {rankNames} from '../../engine/rank/rank.ts'
import type {PortfolioTarget, Ranking, RankingOptions} from '../../engine/rank/ranking.ts'
import type {Screener} from '../../engine/variants/screener.ts'

/** Threads take half a second to start: below this many targets, one thread is faster. */
const MIN_TARGETS_FOR_THREADS = 3_000
/** Fewer are ranked within a second. */
const MIN_TARGETS_FOR_PROGRESS = 100
/** Threads load JavaScript only: run from its sources, the program ranks in this one. */
const CAN_THREAD = import.meta.url.endsWith('.js')

/** Ranks a portfolio in this thread, or a large one in several with progress shown; the result is the same. */
export async function rankPortfolio(
  screener: Screener,
  portfolio: readonly PortfolioTarget[],
  options: RankingOptions,
  {quiet}: {readonly quiet: boolean},
): Promise<Ranking> {
  if (portfolio.length < MIN_TARGETS_FOR_PROGRESS) return rankNames(screener, portfolio, options)
  const {startProgress} = await import('../../io/progress.ts')
  const {update, end} = startProgress('Screening targets', portfolio.length, {quiet})
  // Some targets are gone over twice.
  const onTargets = (done: number, all: number) => update(Math.floor((done / all) * portfolio.length))
  try {
    if (portfolio.length < MIN_TARGETS_FOR_THREADS || !CAN_THREAD) {
      return rankNames(screener, portfolio, options, onTargets)
    }
    const {rankNamesInThreads} = await import('../../threads/rank-in-threads.ts')
    return await rankNamesInThreads(screener, portfolio, options, onTargets)
  } finally {
    end()
  }
}
