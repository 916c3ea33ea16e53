import type {Squat} from '../../findings/types.ts'
import {CODE, codesOf} from '../../names/verdict.ts'
import {mix} from '../../registry/lookup/hash.ts'
import {labelOf} from '../../targets/label.ts'
import {describeSplice} from '../../techniques/describe.ts'
import {LIST, MOST_SPLICES, SPLICES, VARIANTS} from '../variants/columns.ts'
import type {Screener} from '../variants/screener.ts'
import type {Shortlist, TopSums} from './count-min-sketch.ts'
import {type OwnName, ownNameOf, ownSquat} from './own-name.ts'
import type {PortfolioTarget, RankingOptions} from './ranking.ts'
import type {LargestSum} from './tail-bound.ts'
import type {Survey} from './target-totals.ts'

const {hash} = SPLICES
const {verdict, listed, weight, first} = VARIANTS
const list = LIST
/** Of the target screened last, the variants that the ranking is about: numbers, mixed hashes, weights. */
const wanted = new Uint32Array(MOST_SPLICES)
const mixed = new Uint32Array(MOST_SPLICES)
const risks = new Float64Array(MOST_SPLICES)
let wantedCount = 0

/** What one target adds to one name. Plain, so that it can pass between threads. */
export interface Contribution {
  readonly name: string
  readonly verdict: number
  /** Whether the name is one of those the ranking is about; others are reported because they were asked for. */
  readonly ranks: boolean
  readonly risk: number
  readonly squats: readonly Squat[]
}

/** First pass: screens one target and offers the risk of each of its names to `top`. */
export function surveyTarget(screener: Screener, one: PortfolioTarget, options: RankingOptions, top: TopSums): Survey {
  const own = ownNameOf(one.target, screener.tables, options)
  const survey = screened(screener, one, options, own)
  top.offerAll(mixed, risks, findReached(screener, options), survey.share)
  if (own?.ranks) top.offerAll(Uint32Array.of(own.mixed), Float64Array.of(own.likelihood), 1, one.exposure)
  return survey
}

/** Second pass: returns what one target adds to the names on the shortlist and to those that are always reported. */
export function contributionsOf(
  screener: Screener,
  one: PortfolioTarget,
  options: RankingOptions,
  shortlist: Shortlist,
  survey: Survey,
): Contribution[] {
  screener.screenAgain(one.target, one.seeds, shortlist, survey.cut)
  return contributionsAtHand(screener, one, options, shortlist, survey)
}

/**
 * Both passes at once, where it is known beforehand that only `candidates` may be among the greatest: returns what one
 * target adds to those. What it adds to other names goes to `others`, which tells afterwards whether that was right.
 */
export function sweepTarget(
  screener: Screener,
  one: PortfolioTarget,
  options: RankingOptions,
  candidates: Shortlist,
  others: LargestSum,
): {survey: Survey; contributions: Contribution[]} {
  const own = ownNameOf(one.target, screener.tables, options)
  const survey = screened(screener, one, options, own)
  const {variants} = screener
  let isMet = others.addAllBut(candidates, mixed, risks, findReached(screener, options), survey.share)
  if (own?.ranks) {
    const [ownMixed, likelihood] = [Uint32Array.of(own.mixed), Float64Array.of(own.likelihood)]
    isMet = others.addAllBut(candidates, ownMixed, likelihood, 1, one.exposure) || isMet
  } else if (own) isMet ||= candidates.has(own.mixed)
  // Names that are always reported may be off the list, or of another verdict.
  for (let v = 0; !isMet && options.always && v < variants.count; v++) isMet = candidates.has(mix(variants.hashOf(v)))
  return {survey, contributions: isMet ? contributionsAtHand(screener, one, options, candidates, survey) : []}
}

function screened(
  screener: Screener,
  one: PortfolioTarget,
  {verdicts}: RankingOptions,
  own: OwnName | undefined,
): Survey {
  const {listedCount} = screener.screen(one.target, one.seeds)
  const {counts, cut} = screener
  const left = 1 - screener.tables.model.beyond - (own?.likelihood ?? 0)
  return {
    variants: listedCount + Number(own !== undefined && own.verdict !== CODE.taken),
    open: counts[CODE.open]! + Number(own?.verdict === CODE.open),
    taken: counts[CODE.taken]!,
    share: (one.exposure * left) / findWanted(listedCount, codesOf(verdicts)),
    cut,
  }
}

/**
 * Notes the listed variants with one of the verdicts that have a 1 in `codes`: their numbers, mixed hashes and weights.
 * @returns the sum of those weights.
 */
function findWanted(listedCount: number, codes: Uint8Array): number {
  let count = 0
  let total = 0
  for (let i = 0; i < listedCount; i++) {
    const v = list[i]!
    const isWanted = codes[verdict[v]!]!
    wanted[count] = v
    mixed[count] = mix(hash[first[v]!]!)
    risks[count] = weight[v]!
    total += isWanted * weight[v]!
    count += isWanted
  }
  wantedCount = count
  return total
}

/** Keeps of the wanted variants those that the techniques asked for reach, and returns how many. */
function findReached(screener: Screener, options: RankingOptions): number {
  if (options.techniques.size === 0) return wantedCount
  const isReached = reachedBy(screener, options)
  let reached = 0
  for (let i = 0; i < wantedCount; i++) {
    if (!isReached(wanted[i]!)) continue
    mixed[reached] = mixed[i]!
    risks[reached++] = risks[i]!
  }
  return reached
}

/** Returns what tells of a variant in the table whether one of the techniques that are asked for reaches it. */
function reachedBy({tables, variants}: Screener, {techniques}: RankingOptions): (v: number) => boolean {
  if (techniques.size === 0) return () => true
  return (v) => variants.pathsOf(v).some(({technique}) => techniques.has(tables.techniques[technique]!.id))
}

/** Returns what `contributionsOf` returns of the target that was screened last. */
export function contributionsAtHand(
  screener: Screener,
  one: PortfolioTarget,
  options: RankingOptions,
  shortlist: Shortlist,
  {share}: Survey,
): Contribution[] {
  const {variants} = screener
  const codes = codesOf(options.verdicts)
  const isReached = reachedBy(screener, options)
  const contributions: Contribution[] = []
  for (let v = 0; v < variants.count; v++) {
    if (!shortlist.has(mix(variants.hashOf(v)))) continue
    const ranks = listed[v] === 1 && codes[verdict[v]!] === 1 && isReached(v)
    if (!ranks && !options.always?.has(variants.nameOf(v))) continue
    if (listed[v] === 0) screener.judge(v)
    const risk = ranks ? weight[v]! * share : 0
    contributions.push({
      name: variants.nameOf(v),
      verdict: verdict[v]!,
      ranks,
      risk,
      squats: squatsOf(screener, v, one, risk / one.exposure),
    })
  }
  const own = ownNameOf(one.target, screener.tables, options)
  if (own && ((own.ranks && shortlist.has(own.mixed)) || options.always?.has(own.name))) {
    const likelihood = own.ranks ? own.likelihood : 0
    contributions.push({
      name: own.name,
      verdict: own.verdict,
      ranks: own.ranks,
      risk: likelihood * one.exposure,
      squats: [ownSquat(one.target, likelihood, own.verdict)],
    })
  }
  return contributions
}

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
      likelihood: (likelihood * path.weight) / weight[v]!,
    }
  })
}
