import {mix} from '../registry/hash.ts'
import {labelOf} from '../targets/label.ts'
import {describeSplice} from '../techniques/describe.ts'
import type {Protected, RankingOptions} from './rank.ts'
import type {Screener} from './screener.ts'
import type {Shortlist, TopSums} from './top-sums.ts'
import type {Squat, TargetSummary} from './types.ts'
import type {VariantTable} from './variant-table.ts'
import {CODE, codesOf} from './verdict-code.ts'

/** What one target adds to one name. Plain, so that it can pass between threads. */
export interface Contribution {
  readonly name: string
  readonly verdict: number
  /** Whether the name is one of those the ranking is about; others are reported because they were asked for. */
  readonly ranks: boolean
  readonly risk: number
  readonly squats: readonly Squat[]
}

/** First pass: screens one target, offers the risk of each of its names to `top` and returns its summary. */
export function surveyTarget(screener: Screener, one: Protected, options: RankingOptions, top: TopSums): TargetSummary {
  const variants = screener.screen(one.target, one.seeds)
  const {isWanted, share} = wantedOf(screener, variants, one, options)
  for (let v = 0; v < variants.count; v++) {
    if (isWanted(v)) top.offer(mix(variants.hashOf(v)), variants.weight[v]! * share)
  }
  const counts = variants.countByVerdict()
  const open = counts[CODE.open]!
  const taken = counts[CODE.taken]!
  return {
    name: labelOf(one.target),
    rank: one.rank,
    exposure: one.exposure,
    variants: variants.listedCount,
    open,
    taken,
    refused: variants.listedCount - open - taken,
    beyond: screener.tables.model.beyond,
  }
}

/** Second pass: returns what one target adds to the names on the shortlist and to those that are always reported. */
export function contributionsOf(
  screener: Screener,
  one: Protected,
  options: RankingOptions,
  shortlist: Shortlist,
): Contribution[] {
  if (!screener.reaches(one.seeds, shortlist)) return []
  const {always} = options
  const variants = screener.screen(one.target, one.seeds)
  if (always) screener.judgeUnlisted()
  const {isWanted, share} = wantedOf(screener, variants, one, options)
  const contributions: Contribution[] = []
  for (let v = 0; v < variants.count; v++) {
    if (!shortlist.has(mix(variants.hashOf(v)))) continue
    const ranks = isWanted(v)
    if (!ranks && !always?.has(variants.nameOf(v))) continue
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

/** Tells which variants the ranking is about, and what to multiply a weight with to have its risk. */
function wantedOf(
  {tables}: Screener,
  variants: VariantTable,
  {exposure}: Protected,
  {verdicts, techniques}: RankingOptions,
): {isWanted: (v: number) => boolean; share: number} {
  const wanted = codesOf(verdicts)
  const isReached = (v: number) =>
    variants.pathsOf(v).some(({technique}) => techniques.has(tables.techniques[technique]!.id))
  return {
    isWanted: (v) =>
      variants.listed[v] === 1 && wanted[variants.verdict[v]!] === 1 && (techniques.size === 0 || isReached(v)),
    share: (exposure * (1 - tables.model.beyond)) / variants.totalWeight(wanted),
  }
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
