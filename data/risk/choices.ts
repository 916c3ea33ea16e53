import type {Screener} from '../../src/engine/variants/screener.ts'
import {FeatureReader, type FeatureTables} from '../../src/likelihood/feature-reader.ts'
import {featureList, HINDRANCES} from '../../src/likelihood/features.ts'
import {CODE} from '../../src/names/verdict.ts'
import type {AliasTable} from '../../src/targets/aliases.ts'
import {seedsOf} from '../../src/targets/seeds.ts'
import type {TargetName} from '../../src/targets/types.ts'
import type {Choices} from './logit.ts'

/** The look-alikes of one target as choices for the fit, and where to find a name among them. */
export interface TargetChoices {
  readonly choices: Omit<Choices, 'chosen'>
  readonly numberOf: ReadonlyMap<string, number>
}

/**
 * Returns a function that lists all look-alikes of a target with their features. Names that never were valid are left
 * out. `screener` must list every variant; its model does not matter.
 */
export function choicesMaker(screener: Screener, aliases: AliasTable, tables: FeatureTables) {
  const ids = screener.tables.techniques.map(({id}) => id)
  const reader = new FeatureReader(tables, ids)
  const features = featureList(ids)
  const hindrance = new Map(
    Object.keys(HINDRANCES).map((verdict) => [
      CODE[verdict as keyof typeof HINDRANCES] as number,
      features.findIndex(({name}) => name === `verdict:${verdict}`),
    ]),
  )
  return (target: TargetName): TargetChoices => {
    const seeds = seedsOf({...target, aliases: []}, aliases)
    const variants = screener.screen({...target, aliases: []}, seeds)
    const numberOf = new Map<string, number>()
    const bySeed = seeds.map((): {v: number; path: ReturnType<typeof variants.pathsOf>[number]}[] => [])
    for (let v = 0; v < variants.count; v++) {
      if (variants.verdict[v] === CODE.invalid) continue
      numberOf.set(variants.nameOf(v), v)
      for (const path of variants.pathsOf(v)) bySeed[path.seed]!.push({v, path})
    }
    const row = [0]
    const number: number[] = []
    const value: number[] = []
    const variant: number[] = []
    seeds.forEach((seed, s) => {
      reader.setSeed(seed)
      for (const {v, path} of bySeed[s]!) {
        const count = reader.read(path.technique, path.start, path.end, path.insert)
        number.push(...reader.number.subarray(0, count))
        value.push(...reader.value.subarray(0, count))
        const hindered = hindrance.get(variants.verdict[v]!)
        if (hindered !== undefined) {
          number.push(hindered)
          value.push(1)
        }
        row.push(number.length)
        variant.push(v)
      }
    })
    const choices = {
      row: Int32Array.from(row),
      number: Uint8Array.from(number),
      value: Float32Array.from(value),
      variant: Int32Array.from(variant),
      variants: variants.count,
    }
    return {choices, numberOf}
  }
}
