import type {ScreeningTables} from '../variants/screener.ts'
import {type Contributions, inOrder, risksOf} from './contributions.ts'
import {CountMinSketch} from './count-min-sketch.ts'
import {headAndTail} from './head-and-tail.ts'
import {ownNameOf} from './own-name.ts'
import type {PortfolioTarget, RankingOptions} from './ranking.ts'
import {Shortlist} from './shortlist.ts'
import {TailBound} from './tail-bound.ts'

/**
 * What is done with a target, and where the outcome goes:
 * `sketch` finds its totals and adds the risks of all its names to the sketch; `collect` looks, after that, for what it adds
 * to the names on the shortlist; `tail` does both at once, and what it adds to other names goes to the bound.
 */
export type Work =
  | {readonly pass: 'sketch'; readonly sketch: CountMinSketch}
  | {readonly pass: 'collect'; readonly shortlist: Shortlist; readonly contributions: Contributions}
  | {
      readonly pass: 'tail'
      readonly shortlist: Shortlist
      readonly contributions: Contributions
      readonly bound: TailBound
    }

/**
 * The work to be done with the targets at these indexes of the portfolio, ascending. `expected` is how many targets this
 * pass and those that follow are about, as far as can be foreseen.
 */
export type Pass = Work & {readonly indexes: Uint32Array; readonly expected: number}

/** Which share of the floor the sum over the head makes a name a candidate. */
const SHARE = 0.4

/** Returns how many buckets a row of the sketch has that a ranking of `portfolio` takes. */
export function sketchRowOf(
  portfolio: readonly PortfolioTarget[],
  tables: ScreeningTables,
  options: RankingOptions,
): number {
  const own = portfolio.filter(({target}) => ownNameOf(target, tables, options)?.ranks)
  return CountMinSketch.rowFor(options.limit, portfolio.length, own.length)
}

/**
 * Yields the passes over a portfolio that find its riskiest names; whoever asks does each before it asks for the next, in
 * one thread or in many. Returns what the targets add to those names, and perhaps to others.
 *
 * Two passes over all targets will do. But where few targets have nearly all the exposure, both go over those alone:
 * whatever the others add, only names that come a good part of the way there can be among the greatest. One pass over the
 * others is then enough, and tells in the end whether that was true. If not, there are two passes over all after all.
 * @param row as `sketchRowOf` returns it.
 */
export function* passesOver(
  portfolio: readonly PortfolioTarget[],
  options: RankingOptions,
  row: number,
): Generator<Pass, Contributions, undefined> {
  const {head, tail} = headAndTail(portfolio)
  if (tail.length > 0 && Number.isFinite(options.limit)) {
    const contributions = yield* passesOverHeadAndTail(head, tail, options, row)
    if (contributions !== undefined) return contributions
  }
  return yield* passesOverAll(Uint32Array.from(portfolio.keys()), options, row)
}

/**
 * Two passes over all, or three: where very many names reach the floor, as thousands of names of equal weight do, the second
 * looks for those that reach more. If those wanted are not all among them, the third looks again from what is known then.
 */
function* passesOverAll(
  indexes: Uint32Array,
  {limit, always}: RankingOptions,
  row: number,
): Generator<Pass, Contributions, undefined> {
  const sketch = CountMinSketch.for(limit, row)
  yield {pass: 'sketch', indexes, expected: 2 * indexes.length, sketch}
  sketch.close()
  const collect = function* (sum: number): Generator<Pass, Contributions, undefined> {
    const contributions: Contributions = []
    const shortlist = sketch.reaching(sum).withNames(always)
    yield {pass: 'collect', indexes, expected: indexes.length, shortlist, contributions}
    return inOrder(contributions)
  }
  const guess = Number.isFinite(limit) ? sketch.guess : sketch.floor
  const contributions = yield* collect(guess)
  if (guess <= sketch.floor) return contributions
  const reached = riskAt(limit, contributions)
  return reached >= guess ? contributions : yield* collect(Math.max(sketch.floor, reached))
}

/** Two passes over the head and one over the tail; returns `undefined` where that was not enough. */
function* passesOverHeadAndTail(
  head: Uint32Array,
  tail: Uint32Array,
  {limit, always}: RankingOptions,
  row: number,
): Generator<Pass, Contributions | undefined, undefined> {
  const sketch = CountMinSketch.for(limit, row)
  yield {pass: 'sketch', indexes: head, expected: 2 * head.length + tail.length, sketch}
  sketch.close()
  const enough = SHARE * sketch.floor
  const ofHead: Contributions = []
  const shortlist = sketch.reaching(enough).withNames(always)
  yield {pass: 'collect', indexes: head, expected: head.length + tail.length, shortlist, contributions: ofHead}
  const candidates = new Set(always)
  for (const [name, risk] of risksOf(inOrder(ofHead))) if (risk >= enough) candidates.add(name)

  const bound = new TailBound()
  const ofTail: Contributions = []
  const wide = Shortlist.wide().withNames(candidates)
  yield {pass: 'tail', indexes: tail, expected: tail.length, shortlist: wide, contributions: ofTail, bound}
  const {of: candidatesInTail, others} = partition(ofTail, candidates)
  const contributions = inOrder([...partition(ofHead, candidates).of, ...candidatesInTail])
  // A name that is not a candidate has less than `enough` from the head; what the tail adds is in `others` or in the bound.
  const maxOfTail = [...risksOf(inOrder(others)).values()].reduce((max, risk) => Math.max(max, risk), bound.bound())
  return enough + maxOfTail < riskAt(limit, contributions) ? contributions : undefined
}

/** Returns the risk of name number `place` of the ranking, which starts with 1; 0 where there are not as many. */
function riskAt(place: number, contributions: Contributions): number {
  return [...risksOf(contributions).values()].sort((a, b) => b - a)[place - 1] ?? 0
}

/** Separates what is added to candidates from what is added to names that only share bits of the shortlist with them. */
function partition(
  contributions: Contributions,
  candidates: ReadonlySet<string>,
): {of: Contributions; others: Contributions} {
  const part = (isIn: boolean): Contributions =>
    contributions.map(([index, ofTarget]) => [index, ofTarget.filter(({name}) => candidates.has(name) === isIn)])
  return {of: part(true), others: part(false)}
}
