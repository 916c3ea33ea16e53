import type {NormalizedName} from '../names/normalized-name.ts'
import {mix} from '../registry/hash.ts'
import {labelOf} from '../targets/label.ts'
import type {Seed, Target} from '../targets/types.ts'
import {describeSplice} from '../techniques/describe.ts'
import type {Screener} from './screener.ts'
import {TopSums} from './top-sums.ts'
import type {NameFinding, Squat, TargetSummary, Verdict} from './types.ts'
import type {VariantTable} from './variant-table.ts'
import {CODE, meaningOf, VERDICT_CODES} from './verdict-code.ts'

/** One target of a portfolio, with what its look-alikes are made from and its share of the portfolio's reach. */
export interface Protected {
  readonly target: Target
  readonly seeds: readonly Seed[]
  readonly rank: number | null
  /** Over the portfolio these sum to 1. */
  readonly exposure: number
}

export interface RankingOptions {
  /** How many names to keep; Infinity for all. */
  readonly limit: number
  /** Names of which verdicts the ranking is about; likelihoods are normalised over them. */
  readonly verdicts: ReadonlySet<Verdict>
  /** Only names that one of these techniques reaches; all if empty. */
  readonly techniques: ReadonlySet<string>
  /** Names to report whatever their rank and verdict, such as those of an existing plan. */
  readonly always?: ReadonlySet<string>
}

export interface Ranking {
  readonly targets: readonly TargetSummary[]
  /** Riskiest first; ties in alphabetical order. */
  readonly names: readonly NameFinding[]
}

/** Ranks the look-alikes of a whole portfolio: each name once, with the risk it carries for all targets together. */
export function rankNames(screener: Screener, portfolio: readonly Protected[], options: RankingOptions): Ranking {
  const {limit, always = new Set()} = options
  const top = Number.isFinite(limit) ? new TopSums(limit) : undefined
  if (top !== undefined) {
    for (const one of portfolio) {
      eachRanked(screener, one, options, (variants, v, risk) => top.offer(mix(variants.hashOf(v)), risk))
    }
    top.close()
  }
  const found = new Map<string, {verdict: number; squats: Squat[]; risk: number; ranks: boolean}>()
  const targets = portfolio.map((one) =>
    eachRanked(screener, one, options, (variants, v, risk, isWanted) => {
      const ranks = isWanted && (top?.mayRank(mix(variants.hashOf(v))) ?? true)
      if (!ranks && (always.size === 0 || !always.has(variants.nameOf(v)))) return
      const name = variants.nameOf(v)
      const entry = found.get(name) ?? {verdict: variants.verdict[v]!, squats: [], risk: 0, ranks}
      found.set(name, entry)
      entry.risk += risk
      entry.squats.push(...squatsOf(screener, variants, v, one, risk / one.exposure))
    }),
  )
  let places = limit
  let coverage = 0
  const names = [...found]
    .sort(([a, {risk: p}], [b, {risk: q}]) => q - p || (a < b ? -1 : 1))
    .filter(([name, {ranks}]) => (ranks && places-- > 0) || always.has(name))
    .map(([name, {verdict, squats, risk}]): NameFinding => {
      coverage += risk
      return {
        name: name as NormalizedName,
        verdict: meaningOf(verdict).verdict,
        refusal: refusalOf(screener, name, verdict),
        risk,
        coverage,
        squats: squats.sort((a, b) => b.likelihood - a.likelihood),
        alerts: [],
        live: null,
      }
    })
  return {targets, names}
}

/** Screens one target and hands over each variant of a wanted verdict with its risk; returns the target's summary. */
function eachRanked(
  screener: Screener,
  {target, seeds, rank, exposure}: Protected,
  {verdicts, techniques, always}: RankingOptions,
  take: (variants: VariantTable, v: number, risk: number, isWanted: boolean) => void,
): TargetSummary {
  const {beyond} = screener.tables.model
  const variants = screener.screen(target, seeds)
  const wanted = new Set([...verdicts].flatMap((verdict) => VERDICT_CODES[verdict]))
  const share = (exposure * (1 - beyond)) / variants.totalWeight(wanted)
  for (let v = 0; v < variants.count; v++) {
    const isWanted =
      variants.listed[v] === 1 &&
      wanted.has(variants.verdict[v]!) &&
      (techniques.size === 0 || isReachedBy(screener, variants, v, techniques))
    if (isWanted || always) take(variants, v, isWanted ? variants.weight[v]! * share : 0, isWanted)
  }
  const counts = variants.countByVerdict()
  const open = counts[CODE.open]!
  const taken = counts[CODE.taken]!
  return {
    name: labelOf(target),
    rank,
    exposure,
    variants: variants.listedCount,
    open,
    taken,
    refused: variants.listedCount - open - taken,
    beyond,
  }
}

function isReachedBy({tables}: Screener, variants: VariantTable, v: number, techniques: ReadonlySet<string>): boolean {
  return variants.pathsOf(v).some(({technique}) => techniques.has(tables.techniques[technique]!.id))
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

function refusalOf({tables}: Screener, name: string, code: number): NameFinding['refusal'] {
  const {reason} = meaningOf(code)
  if (reason === null) return null
  const collidesWith = reason === 'similar' ? (tables.index.similarTo(name as NormalizedName)[0] ?? null) : null
  return {reason, collidesWith}
}
