import type {Contribution} from './contributions.ts'
import {Shortlist, TopSums} from './count-min-sketch.ts'
import {headAndTail} from './head-and-tail.ts'
import type {PortfolioTarget, RankingOptions} from './ranking.ts'
import {LargestSum} from './tail-bound.ts'

/** What targets add to the names asked for, by place of the target; only those that add anything. */
export type Collected = (readonly [place: number, contributions: readonly Contribution[]])[]

/**
 * What is done with a target, and where the outcome goes:
 * `survey` finds out about them and offers all their names to `top`; `collect` looks, after that, for what they add to the
 * names on the shortlist; `sweep` does both at once, and what goes to no name on the shortlist goes to `others`.
 */
export type Work =
  | {readonly pass: 'survey'; readonly top: TopSums}
  | {readonly pass: 'collect'; readonly shortlist: Shortlist; readonly collected: Collected}
  | {readonly pass: 'sweep'; readonly shortlist: Shortlist; readonly collected: Collected; readonly others: LargestSum}

/** The work to be done with the targets at these places of the portfolio, ascending. */
export type Pass = Work & {readonly places: Uint32Array}

/** Which share of the floor the sum over the head makes a name a candidate. */
const SHARE = 0.4

/**
 * Says which passes over a portfolio find its riskiest names; whoever asks does each before it asks for the next, in this
 * thread or in many. Returns what the targets add to those names, and perhaps to others.
 *
 * Two passes over all targets will do. But where few targets have nearly all the exposure, both go over those alone:
 * whatever the others add, only names that come a good part of the way there can be among the greatest. One pass over the
 * others is then enough, and tells in the end whether that was true. If not, there are two passes over all after all.
 */
export function* passesOver(
  portfolio: readonly PortfolioTarget[],
  options: RankingOptions,
): Generator<Pass, Collected, undefined> {
  const {head, tail} = headAndTail(portfolio)
  if (tail.length > 0 && Number.isFinite(options.limit)) {
    const collected = yield* oneAndAHalf(head, tail, options)
    if (collected !== undefined) return collected
  }
  const places = Uint32Array.from(portfolio.keys())
  const top = new TopSums(options.limit)
  yield {pass: 'survey', places, top}
  const collected: Collected = []
  yield {pass: 'collect', places, shortlist: top.close().withNames(options.always), collected}
  return inOrder(collected)
}

function* oneAndAHalf(
  head: Uint32Array,
  tail: Uint32Array,
  {limit, always}: RankingOptions,
): Generator<Pass, Collected | undefined, undefined> {
  const top = new TopSums(limit)
  yield {pass: 'survey', places: head, top}
  const collected: Collected = []
  yield {pass: 'collect', places: head, shortlist: top.close(SHARE).withNames(always), collected}
  const enough = SHARE * top.floor
  const candidates = new Set(always)
  for (const [name, risk] of risksOf(inOrder(collected))) if (risk >= enough) candidates.add(name)

  const others = new LargestSum()
  const swept: Collected = []
  yield {pass: 'sweep', places: tail, shortlist: Shortlist.wide().withNames(candidates), collected: swept, others}
  const [ofHead] = byCandidacy(collected, candidates)
  const [ofTail, strays] = byCandidacy(swept, candidates)
  const right = inOrder([...ofHead, ...ofTail])
  const risks = [...risksOf(right).values()].sort((a, b) => b - a)
  // A name that is no candidate has less than `enough` from the head; what the tail gave it is among the strays or in `others`.
  const mostOfTail = [...risksOf(inOrder(strays)).values()].reduce((most, risk) => Math.max(most, risk), others.bound())
  return enough + mostOfTail < (risks[limit - 1] ?? 0) ? right : undefined
}

/** Parts what belongs to candidates from what only shares bits of the shortlist with them. */
function byCandidacy(collected: Collected, candidates: ReadonlySet<string>): [Collected, Collected] {
  const part = (isIn: boolean): Collected =>
    collected.map(([place, contributions]) => [place, contributions.filter(({name}) => candidates.has(name) === isIn)])
  return [part(true), part(false)]
}

/** Targets are done in any order; sums are to be the same each time. */
function inOrder(collected: Collected): Collected {
  return collected.sort(([a], [b]) => a - b)
}

/** Returns what each name comes to. */
function risksOf(collected: Collected): Map<string, number> {
  const risks = new Map<string, number>()
  for (const [, contributions] of collected) {
    for (const {name, risk, ranks} of contributions) if (ranks) risks.set(name, (risks.get(name) ?? 0) + risk)
  }
  return risks
}
