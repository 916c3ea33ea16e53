import type {PortfolioTarget} from '../engine/rank/ranking.ts'
import type {Screener} from '../engine/variants/screener.ts'
import type {VariantTable} from '../engine/variants/variant-table.ts'
import {labelOf} from '../targets/label.ts'
import type {Target} from '../targets/types.ts'
import type {Pair} from './pairs.ts'

/** List depths at which recall is measured: a day, three days and a week of uploads, and more. */
export const DEPTHS = [4, 12, 20, 50, 100] as const

/** Where one known squat is on the list of its target. */
export interface Outcome {
  readonly pair: Pair
  /** Rank on the target's list, 1 the likeliest; null if it is not on the list. */
  readonly place: number | null
  /** The technique that reaches it with the greatest weight; null if none does. */
  readonly technique: string | null
  /** What the list of its target promises. */
  readonly list: ListFigures
}

export interface ListFigures {
  readonly names: number
  /** For each of DEPTHS, the share of squats that the model expects among the first so many names, 0 to 1. */
  readonly coverage: readonly number[]
}

/**
 * Looks each pair's squat up in the list of its target: names of all verdicts, the likeliest first.
 * @param portfolioOf what makes a portfolio of the pairs' targets, each once.
 * @param onTargets is called with how many of how many targets are done.
 */
export function evaluatePairs(
  screener: Screener,
  pairs: readonly Pair[],
  portfolioOf: (targets: readonly Target[]) => readonly PortfolioTarget[],
  onTargets: (done: number, total: number) => void = () => {},
): Outcome[] {
  const byTarget = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const label = labelOf(pair.target)
    const group = byTarget.get(label) ?? []
    byTarget.set(label, group)
    group.push(pair)
  }
  if (pairs.length === 0) return []
  const groups = [...byTarget.values()]
  const portfolio = portfolioOf(groups.map(([pair]) => ({...pair!.target, aliases: []})))
  return groups.flatMap((group, i) => {
    onTargets(i, groups.length)
    const {target, seeds, maxListed} = portfolio[i]!
    const variants = screener.screen(target, seeds, maxListed)
    const numbers = numbersOf(variants, new Set(group.map(({squat}) => squat)))
    const list = {names: variants.listedCount, coverage: coverageOf(variants, screener.tables.model.beyond)}
    return group.map((pair): Outcome => {
      const v = numbers.get(pair.squat)
      if (v === undefined) return {pair, place: null, technique: null, list}
      const technique = screener.tables.techniques[variants.pathsOf(v)[0]!.technique]!.id
      return {pair, place: rankOf(variants, v), technique, list}
    })
  })
}

function numbersOf(variants: VariantTable, names: ReadonlySet<string>): Map<string, number> {
  const numbers = new Map<string, number>()
  for (let v = 0; v < variants.count; v++) {
    const name = variants.nameOf(v)
    if (names.has(name)) numbers.set(name, v)
  }
  return numbers
}

/** Equally likely names are in alphabetical order, as on the list. */
function rankOf(variants: VariantTable, v: number): number | null {
  const {weight, listed, count} = variants
  if (listed[v] === 0) return null
  let rank = 1
  for (let u = 0; u < count; u++) {
    if (listed[u] === 0 || weight[u]! < weight[v]!) continue
    if (weight[u]! > weight[v]! || (u !== v && variants.nameOf(u) < variants.nameOf(v))) rank++
  }
  return rank
}

function coverageOf({weight, listed, count}: VariantTable, beyond: number): number[] {
  const heaviestFirst = weight
    .slice(0, count)
    .filter((_, v) => listed[v] === 1)
    .sort()
    .reverse()
  const total = sum(heaviestFirst)
  return DEPTHS.map((depth) => ((1 - beyond) * sum(heaviestFirst.subarray(0, depth))) / total)
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}
