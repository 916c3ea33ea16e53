import {FeatureReader, type FeatureTables} from '../../likelihood/feature-reader.ts'
import {type FeatureName, featureList, HINDRANCES} from '../../likelihood/features.ts'
import type {LikelihoodData, WeightTerm} from '../../likelihood/model.ts'
import {CODE} from '../../names/verdict.ts'
import type {Seed} from '../../targets/types.ts'
import type {Splice} from '../../techniques/splice.ts'
import type {InsertList} from '../hash/insert-list.ts'
import type {LikelihoodModel} from './likelihood-model.ts'
import {SpliceWeights} from './splice-weights.ts'

/** Of names that never were valid: not 0, so that shares of it can be taken. */
const IMPOSSIBLE = 1e-9

/**
 * The fitted model: a splice's weight is e to the power of the sum of its features times their weights. A feature the
 * data do not know weighs nothing.
 */
export class FittedModel implements LikelihoodModel {
  readonly id: string
  readonly beyond: number
  readonly byVerdict: readonly number[]
  readonly #reader: FeatureReader
  readonly #names: readonly FeatureName[]
  readonly #data: LikelihoodData
  readonly #weights: Float64Array
  readonly #splices: SpliceWeights

  /** @param techniques ids, in the order of their numbers. */
  constructor(data: LikelihoodData, tables: FeatureTables, techniques: readonly string[]) {
    this.id = data.id
    this.beyond = data.beyond
    this.#data = data
    this.#names = featureList(techniques).map(({name}) => name)
    this.#weights = Float64Array.from(this.#names, (name) => data.weights[name]?.weight ?? 0)
    this.#reader = new FeatureReader(tables, techniques)
    this.#splices = new SpliceWeights(this.#reader, this.#weights, techniques)
    const byVerdict = new Array<number>(Object.keys(CODE).length).fill(1)
    for (const verdict of Object.keys(HINDRANCES) as (keyof typeof HINDRANCES)[]) {
      byVerdict[CODE[verdict]] = Math.exp(data.weights[`verdict:${verdict}`]?.weight ?? 0)
    }
    byVerdict[CODE.invalid] = IMPOSSIBLE
    // PyPI prohibits names as it refuses similar ones: nobody gets them while the rule stands.
    byVerdict[CODE.prohibited] = byVerdict[CODE.similar]!
    this.byVerdict = byVerdict
  }

  setSeed(seed: Seed): void {
    this.#splices.setSeed(seed)
  }

  weight(technique: number, start: number, end: number, insert: string): number {
    return this.#splices.weigh(technique, start, end, insert)
  }

  weighEach(
    technique: number,
    start: number,
    end: number,
    inserts: InsertList,
    weights: Float64Array,
    at: number,
  ): void {
    this.#splices.weighEach(technique, start, end, inserts, weights, at)
  }

  weighPairs(technique: number, edits: readonly Splice[], pairs: Uint32Array, weights: Float64Array, at: number): void {
    this.#splices.weighPairs(technique, edits, pairs, weights, at)
  }

  explain(name: Seed, seed: Seed, technique: number, {start, end, insert}: Splice): WeightTerm[] {
    this.setSeed(name)
    if (seed !== name) this.setSeed(seed)
    const {number, value} = this.#reader
    const count = this.#reader.read(technique, start, end, insert)
    return Array.from({length: count}, (_, i): WeightTerm => {
      const feature = this.#names[number[i]!]!
      const weight = this.#weights[number[i]!]!
      const {meaning = ''} = this.#data.weights[feature] ?? {}
      return {feature, meaning, value: value[i]!, weight, contribution: weight * value[i]!}
    }).sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
  }
}
