import {CODE, codesOf} from '../names/verdict.ts'
import {mix} from '../registry/hash.ts'
import {labelOf} from '../targets/label.ts'
import {describeSplice} from '../techniques/describe.ts'
import type {Cut} from './heaviest.ts'
import type {Protected, RankingOptions} from './rank.ts'
import type {Screener} from './screener.ts'
import type {Shortlist, TopSums} from './top-sums.ts'
import type {Squat, TargetSummary} from './types.ts'
import type {VariantTable} from './variant-table.ts'

/** What one target adds to one name. Plain, so that it can pass between threads. */
export interface Contribution {
  readonly name: string
  readonly verdict: number
  /** Whether the name is one of those the ranking is about; others are reported because they were asked for. */
  readonly ranks: boolean
  readonly risk: number
  readonly squats: readonly Squat[]
}

/** What the first pass found out about a target, and the second one needs. Plain, like a contribution. */
export interface Survey {
  readonly summary: TargetSummary
  /** What a weight is multiplied by to have the risk. */
  readonly share: number
  readonly edge: Cut
}

/** First pass: screens one target and offers the risk of each of its names to `top`. */
export function surveyTarget(screener: Screener, one: Protected, options: RankingOptions, top: TopSums): Survey {
  const {beyond} = screener.tables.model
  const variants = screener.screen(one.target, one.seeds)
  const wanted = codesOf(options.verdicts)
  const share = (one.exposure * (1 - beyond)) / variants.totalWeight(wanted)
  const {count, weight} = variants
  const isWanted = wantedBy(screener, options)
  for (let v = 0; v < count; v++) if (isWanted(v)) top.offer(mix(variants.hashOf(v)), weight[v]! * share)
  const counts = variants.countByVerdict()
  const open = counts[CODE.open]!
  const taken = counts[CODE.taken]!
  const summary = {
    name: labelOf(one.target),
    rank: one.rank,
    exposure: one.exposure,
    variants: variants.listedCount,
    open,
    taken,
    refused: variants.listedCount - open - taken,
    beyond,
  }
  return {summary, share, edge: screener.edge}
}

/** Second pass: returns what one target adds to the names on the shortlist and to those that are always reported. */
export function contributionsOf(
  screener: Screener,
  one: Protected,
  options: RankingOptions,
  shortlist: Shortlist,
  survey: Survey,
): Contribution[] {
  screener.screenAgain(one.target, one.seeds, shortlist, survey.edge)
  return contributionsAtHand(screener, one, options, shortlist, survey)
}

/** The same where `one` is the only target: what the first pass found still stands in the table. */
export function contributionsOfOnly(
  screener: Screener,
  one: Protected,
  options: RankingOptions,
  shortlist: Shortlist,
  survey: Survey,
): Contribution[] {
  screener.judgeUnlisted()
  return contributionsAtHand(screener, one, options, shortlist, survey)
}

function contributionsAtHand(
  screener: Screener,
  one: Protected,
  options: RankingOptions,
  shortlist: Shortlist,
  {share}: Survey,
): Contribution[] {
  const {variants} = screener
  const isWanted = wantedBy(screener, options)
  const contributions: Contribution[] = []
  for (let v = 0; v < variants.count; v++) {
    if (!shortlist.has(mix(variants.hashOf(v)))) continue
    const ranks = isWanted(v)
    if (!ranks && !options.always?.has(variants.nameOf(v))) continue
    const risk = ranks ? variants.weight[v]! * share : 0
    contributions.push({
      name: variants.nameOf(v),
      verdict: variants.verdict[v]!,
      ranks,
      risk,
      squats: squatsOf(screener, variants, v, one, risk / one.exposure),
    })
  }
  return contributions
}

/** Returns what tells of a variant in the table whether the ranking is about it. */
function wantedBy({tables, variants}: Screener, {verdicts, techniques}: RankingOptions): (v: number) => boolean {
  const wanted = codesOf(verdicts)
  const isReached = (v: number) =>
    variants.pathsOf(v).some(({technique}) => techniques.has(tables.techniques[technique]!.id))
  return (v) =>
    variants.listed[v] === 1 && wanted[variants.verdict[v]!] === 1 && (techniques.size === 0 || isReached(v))
}

function squatsOf(
  {tables}: Screener,
  variants: VariantTable,
  v: number,
  {target}: Protected,
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
