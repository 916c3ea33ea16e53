import type {Contribution} from '../contributions.ts'
import {type Protected, RankedNames, type Ranking, type RankingOptions, withNames} from '../rank.ts'
import type {Screener} from '../screener.ts'
import {Surveys} from '../surveys.ts'
import {Shortlist, TopSums} from '../top-sums.ts'
import {headAndTail} from './head.ts'
import {openThreads, type Threads} from './pool.ts'
import type {Collected} from './task.ts'

/** Targets from which on threads repay the half second that their start takes. */
export const WORTHWHILE = 3_000
/** Which share of the floor the sum over the head makes a name a candidate. */
const SHARE = 0.4

/**
 * Ranks like `rankNames`, on all processors. The answer is the same: what is added up across threads decides only which
 * names are looked at closely, and those get their sums in the order of the portfolio.
 *
 * Where few targets have nearly all the exposure, both passes go over those alone. Whatever the others add, only names
 * that come half way there can be among the greatest; so one pass over the others is enough, and tells in the end
 * whether that was true. If not, everything is done in two passes after all.
 * @param screener one over the tables of this package, as in the threads.
 * @param portfolio as `portfolioOf` makes it from the aliases of this package: seeds do not pass between threads.
 * @param onTargets hears how many of how many targets are done, all passes together.
 */
export async function rankNamesInThreads(
  screener: Screener,
  portfolio: readonly Protected[],
  options: RankingOptions,
  onTargets: (done: number, total: number) => void,
): Promise<Ranking> {
  const surveys = new Surveys(portfolio.length)
  const threads = await openThreads(screener, portfolio, options, surveys, onTargets)
  try {
    const ranked = new RankedNames()
    const collected = (await inOneAndAHalf(threads, portfolio, options)) ?? (await inTwo(threads, portfolio, options))
    for (const [, contributions] of collected) ranked.add(contributions)
    const {beyond} = screener.tables.model
    const targets = portfolio.map((one, i) => surveys.summary(i, one, beyond))
    return {targets, names: ranked.best(screener, options)}
  } finally {
    await threads.close()
  }
}

async function inTwo(threads: Threads, portfolio: readonly Protected[], options: RankingOptions): Promise<Collected> {
  const all = Uint32Array.from(portfolio.keys())
  threads.expect(2 * all.length)
  const top = await threads.survey(all, new TopSums(options.limit))
  return threads.collect(all, withNames(top.close(), options.always))
}

/** Returns `undefined` where that cannot be done. */
async function inOneAndAHalf(
  threads: Threads,
  portfolio: readonly Protected[],
  options: RankingOptions,
): Promise<Collected | undefined> {
  const {head, tail} = headAndTail(portfolio)
  if (tail.length === 0 || !Number.isFinite(options.limit)) return undefined
  threads.expect(2 * head.length + tail.length)
  const top = await threads.survey(head, new TopSums(options.limit))
  const ofHead = await threads.collect(head, withNames(top.close(SHARE), options.always))
  const halfway = SHARE * top.floor
  const candidates = new Set(options.always)
  for (const [name, risk] of risksOf(ofHead)) if (risk >= halfway) candidates.add(name)

  const {collected: ofTail, others} = await threads.sweep(tail, withNames(Shortlist.wide(), candidates))
  const isCandidate = ({name}: Contribution) => candidates.has(name)
  const collected = [...ofHead, ...ofTail]
    .map(([place, contributions]) => [place, contributions.filter(isCandidate)] as const)
    .sort(([a], [b]) => a - b)
  const risks = [...risksOf(collected).values()].sort((a, b) => b - a)
  const strays = ofTail.map(
    ([place, contributions]) => [place, contributions.filter((one) => !isCandidate(one))] as const,
  )
  const mostOfOthers = halfway + others + Math.max(0, ...risksOf(strays).values())
  return mostOfOthers < (risks[options.limit - 1] ?? 0) ? collected : undefined
}

/** Returns what each name comes to. */
function risksOf(collected: Collected): Map<string, number> {
  const risks = new Map<string, number>()
  for (const [, contributions] of collected) {
    for (const {name, risk, ranks} of contributions) if (ranks) risks.set(name, (risks.get(name) ?? 0) + risk)
  }
  return risks
}
