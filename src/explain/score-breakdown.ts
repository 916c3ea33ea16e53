import type {PortfolioTarget} from '../engine/rank/ranking.ts'
import type {Screener} from '../engine/variants/screener.ts'
import type {VariantTable} from '../engine/variants/variant-table.ts'
import type {WeightTerm} from '../likelihood/model.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import {CODE} from '../names/verdict.ts'
import {labelOf} from '../targets/label.ts'
import {describeSplice} from '../techniques/describe.ts'

/** Why a name stands where it does on the list of one target: the terms of its heaviest path, and what each did. */
export interface RiskSum {
  readonly target: string
  readonly seed: string
  readonly technique: string
  readonly detail: string
  /** Place on the target's list of open names and this one, 1 the likeliest. */
  readonly place: number
  /** Largest first; `placeWithout` is where the name would stand if this feature counted for nothing. */
  readonly terms: readonly (WeightTerm & {readonly placeWithout: number})[]
}

/** Returns the sum behind the place of `name` on the list of `one`, or null if no technique leads there. */
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
  const placeAt = (weight: number) => placeOf(variants, v, weight)
  return {
    target: labelOf(target),
    seed: seed.text,
    technique: techniques[path.technique]!.id,
    detail: describeSplice(seed.text, path),
    place: placeAt(whole),
    terms: model.explain(seeds[0]!, seed, path.technique, path).map((term) => ({
      ...term,
      placeWithout: placeAt(whole - own + own / Math.exp(term.contribution)),
    })),
  }
}

function numberOf(variants: VariantTable, name: string): number | undefined {
  for (let v = 0; v < variants.count; v++) if (variants.nameOf(v) === name) return v
  return undefined
}

/** Only open names are in its way. */
function placeOf({weight, verdict, listed, count}: VariantTable, v: number, own: number): number {
  let place = 1
  for (let u = 0; u < count; u++) {
    if (u !== v && listed[u] === 1 && verdict[u] === CODE.open && weight[u]! > own) place++
  }
  return place
}
