import type {FeatureReader} from '../../likelihood/feature-reader.ts'
import {isTypo, KIND, type Kind} from '../../likelihood/technique-kinds.ts'
import type {Seed} from '../../targets/types.ts'
import {ELSEWHERE, type InsertList} from '../../techniques/insert-list.ts'
import {firstOf, joinSplices, type Splice, secondOf} from '../../techniques/splice.ts'
import {AffixWeights} from './affix-weights.ts'
import {CharacterWeights} from './character-weights.ts'
import {exp} from './exp.ts'
import {LookFactors} from './naturalness-factors.ts'
import {PlaceWeights} from './position-weights.ts'
import {SpelledSlips} from './spelled-slips.ts'

/**
 * Weighs splices: e to the power of the sum of their features times their weights. That is a product, whose factors are
 * found out as few times as can be: once a seed and technique, once a place, once a list of inserts.
 */
export class SpliceWeights {
  readonly #reader: FeatureReader
  readonly #weights: Float64Array
  readonly #kinds: readonly Kind[]
  readonly #characters: CharacterWeights
  readonly #affixes: AffixWeights
  readonly #places: PlaceWeights
  readonly #looks: LookFactors
  readonly #looksOfOmission: LookFactors
  readonly #slips = new SpelledSlips()
  /** By technique: what all its splices of the seed share; NaN where it was not asked for yet. */
  readonly #ofSeed: Float64Array

  /** @param techniques ids, in the order of their numbers; `weights` are in the order of the reader's features. */
  constructor(reader: FeatureReader, weights: Float64Array, techniques: readonly string[]) {
    this.#reader = reader
    this.#weights = weights
    this.#kinds = techniques.map((id) => KIND[id] ?? 'none')
    this.#places = new PlaceWeights(reader, weights, techniques.length)
    this.#looks = new LookFactors(weights[reader.at.looks]!)
    this.#looksOfOmission = new LookFactors(weights[reader.at['looks-omit']]!)
    this.#characters = new CharacterWeights(reader, weights, this.#places, this.#looks)
    this.#affixes = new AffixWeights(reader, weights)
    this.#ofSeed = new Float64Array(techniques.length)
  }

  /** Prepares for the splices of `seed`. */
  begin(seed: Seed): void {
    this.#reader.begin(seed)
    this.#places.begin()
    this.#ofSeed.fill(Number.NaN)
  }

  /** As `weight` of the model. */
  one(technique: number, start: number, end: number, insert: string): number {
    const kind = this.#kinds[technique]!
    const reader = this.#reader
    let factor = this.#factorOfSeed(technique)
    if (isTypo(kind)) factor *= this.#places.factor(technique, start, end)
    if (kind === 'omit') return factor * this.#looksOfOmission.of(reader.spelled.change(start, end, insert))
    if (kind === 'swap' || kind === 'double') return factor * this.#looks.of(reader.spelled.change(start, end, insert))
    reader.clear()
    reader.readInsert(technique, start, end, insert)
    return factor * exp(reader.sum(this.#weights))
  }

  /** As `weighPairs` of the model. */
  pairs(technique: number, slips: readonly Splice[], pairs: Uint32Array, weights: Float64Array): void {
    const {text, spelled} = this.#reader
    if (this.#kinds[technique] !== 'two') {
      for (let p = 0; p < pairs.length; p++) {
        const {start, end, insert} = joinSplices(text, slips[firstOf(pairs[p]!)]!, slips[secondOf(pairs[p]!)]!)
        weights[p] = this.one(technique, start, end, insert)
      }
      return
    }
    const ofSeed = this.#factorOfSeed(technique)
    this.#slips.set(spelled, slips)
    for (let p = 0; p < pairs.length; p++) {
      const steps = this.#slips.change(firstOf(pairs[p]!), secondOf(pairs[p]!))
      weights[p] = ofSeed * this.#looks.of(steps)
    }
  }

  /** As `weighEach` of the model. */
  each(technique: number, start: number, end: number, inserts: InsertList, weights: Float64Array, at: number): void {
    const kind = this.#kinds[technique]!
    if (kind === 'affix' || kind === 'companion') {
      this.#affixes.each(technique, start, inserts, this.#factorOfSeed(technique), weights, at)
      return
    }
    const isCharacter = (kind === 'replace' && end === start + 1) || (kind === 'insert' && end === start)
    if (isCharacter && inserts.characters !== ELSEWHERE) {
      this.#characters.each(technique, kind, start, inserts, this.#factorOfSeed(technique), weights, at)
      return
    }
    const {texts} = inserts
    for (let k = 0; k < texts.length; k++) weights[at + k] = this.one(technique, start, end, texts[k]!)
  }

  #factorOfSeed(technique: number): number {
    const known = this.#ofSeed[technique]!
    if (!Number.isNaN(known)) return known
    this.#reader.clear()
    this.#reader.readSeed(technique)
    const factor = exp(this.#reader.sum(this.#weights))
    this.#ofSeed[technique] = factor
    return factor
  }
}
