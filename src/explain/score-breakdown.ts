import type {PortfolioTarget} from '../engine/rank/ranking.ts'
import type {Screener} from '../engine/variants/screener.ts'
import type {VariantTable} from '../engine/variants/variant-table.ts'
import type {WeightTerm} from '../likelihood/model.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import {CODE} from '../names/verdict.ts'
import {labelOf} from '../targets/label.ts'
import {describeSplice} from '../techniques/describe.ts'

/** Where the rank of a name on the list of one target comes from: the terms of its heaviest path and their effects. */
export interface RiskSum {
  readonly target: string
  readonly seed: string
  readonly technique: string
  readonly detail: string
  /** Rank among the open names on the target's list and this one, 1 the likeliest. */
  readonly place: number
  /** Whether it is on the list itself, not one of the less likely names that the list leaves out. */
  readonly isListed: boolean
  /** Largest first; `placeWithout` is the rank that the name would have without this feature. */
  readonly terms: readonly (WeightTerm & {readonly placeWithout: number})[]
}

/** Returns what the rank of `name` on the list of a target comes from, or null if no technique leads to it. */
export function riskSum(screener: Screener, {target, seeds}: PortfolioTarget, name: NormalizedName): RiskSum | null {
  const {techniques, model} = screener.tables
  const variants = screener.screen(target, seeds)
  const v = numberOf(variants, name)
  if (v === undefined) return null
  const path = variants.pathsOf(v)[0]!
  const seed = variants.seeds[path.seed]!
  // What the name weighed before its verdict made it less likely; off the list there is no verdict.
  const factor = variants.listed[v] === 1 ? model.byVerdict[variants.verdict[v]!]! : 1
  const whole = variants.weight[v]! / factor
  const own = path.weight / factor
  const rankAt = (weight: number) => rankOf(variants, v, weight)
  return {
    target: labelOf(target),
    seed: seed.text,
    technique: techniques[path.technique]!.id,
    detail: describeSplice(seed.text, path),
    place: rankAt(whole),
    isListed: variants.listed[v] === 1,
    terms: model.explain(seeds[0]!, seed, path.technique, path).map((term) => ({
      ...term,
      placeWithout: rankAt(whole - own + own / Math.exp(term.contribution)),
    })),
  }
}

function numberOf(variants: VariantTable, name: string): number | undefined {
  for (let v = 0; v < variants.count; v++) if (variants.nameOf(v) === name) return v
  return undefined
}

/** Counts only open names. */
function rankOf({weight, verdict, listed, count}: VariantTable, v: number, own: number): number {
  let rank = 1
  for (let u = 0; u < count; u++) {
    if (u !== v && listed[u] === 1 && verdict[u] === CODE.open && weight[u]! > own) rank++
  }
  return rank
}
