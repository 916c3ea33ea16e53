import type {FeatureReader} from '../../likelihood/feature-reader.ts'
import {isTypo, KIND, type Kind} from '../../likelihood/technique-kinds.ts'
import type {Seed} from '../../targets/types.ts'
import {firstOf, joinSplices, type Splice, secondOf} from '../../techniques/splice.ts'
import type {InsertList} from '../hash/insert-list.ts'
import {AffixWeights} from './affix-weights.ts'
import {CharacterWeights} from './character-weights.ts'
import {NaturalnessFactors} from './naturalness-factors.ts'
import {PositionWeights} from './position-weights.ts'

/**
 * Weighs splices: e to the power of the sum of their features times their weights. That is a product, whose factors are
 * found out as rarely as possible: once a seed and technique, once a position, once a list of inserts.
 */
export class SpliceWeights {
  readonly #reader: FeatureReader
  readonly #weights: Float64Array
  readonly #kinds: readonly Kind[]
  readonly #characters: CharacterWeights
  readonly #affixes: AffixWeights
  readonly #positions: PositionWeights
  readonly #naturalness: NaturalnessFactors
  readonly #naturalnessOfOmission: NaturalnessFactors
  /** By technique: what all its splices of the seed share; NaN where it was not asked for yet. */
  readonly #ofSeed: Float64Array
  /** By index in a list of edits: by how many quarter bits each alone changes the cost of the name. */
  readonly #changes: number[] = []

  /** @param techniques ids, in the order of their numbers; `weights` are in the order of the reader's features. */
  constructor(reader: FeatureReader, weights: Float64Array, techniques: readonly string[]) {
    this.#reader = reader
    this.#weights = weights
    this.#kinds = techniques.map((id) => KIND[id] ?? 'none')
    this.#positions = new PositionWeights(reader, weights, techniques.length)
    this.#naturalness = new NaturalnessFactors(weights[reader.at.naturalness]!)
    this.#naturalnessOfOmission = new NaturalnessFactors(weights[reader.at['naturalness-omit']]!)
    this.#characters = new CharacterWeights(reader, weights, this.#positions, this.#naturalness)
    this.#affixes = new AffixWeights(reader, weights)
    this.#ofSeed = new Float64Array(techniques.length)
  }

  /** Prepares for the splices of `seed`. */
  setSeed(seed: Seed): void {
    this.#reader.setSeed(seed)
    this.#positions.setSeed()
    this.#ofSeed.fill(Number.NaN)
  }

  /** As `weight` of the model. */
  weigh(technique: number, start: number, end: number, insert: string): number {
    const kind = this.#kinds[technique]!
    const reader = this.#reader
    let factor = this.#factorOfSeed(technique)
    if (isTypo(kind)) factor *= this.#positions.factor(technique, start, end)
    if (kind === 'omit') return factor * this.#naturalnessOfOmission.of(reader.scored.change(start, end, insert))
    if (kind === 'swap' || kind === 'double' || kind === 'two') {
      return factor * this.#naturalness.of(reader.scored.change(start, end, insert))
    }
    reader.clear()
    reader.readInsert(technique, start, end, insert)
    return factor * Math.exp(reader.sum(this.#weights))
  }

  /** As `weighEach` of the model. */
  weighEach(
    technique: number,
    start: number,
    end: number,
    inserts: InsertList,
    weights: Float64Array,
    at: number,
  ): void {
    const kind = this.#kinds[technique]!
    const {texts, codes} = inserts
    if (kind === 'affix' || kind === 'companion') {
      this.#affixes.weighEach(technique, start, inserts, this.#factorOfSeed(technique), weights, at)
      return
    }
    const isCharacter = (kind === 'replace' && end === start + 1) || (kind === 'insert' && end === start)
    if (isCharacter && codes !== undefined) {
      this.#characters.weighEach(technique, kind, start, codes, this.#factorOfSeed(technique), weights, at)
      return
    }
    for (let k = 0; k < texts.length; k++) weights[at + k] = this.weigh(technique, start, end, texts[k]!)
  }

  /**
   * As `weighPairs` of the model. Two typos weigh by the naturalness of the name that they make; where they are apart, its
   * change is the sum of theirs, which are found out once for all pairs.
   */
  weighPairs(technique: number, edits: readonly Splice[], pairs: Uint32Array, weights: Float64Array, at: number): void {
    const {scored, text} = this.#reader
    const isTwo = this.#kinds[technique] === 'two'
    const factor = this.#factorOfSeed(technique)
    const changes = this.#changes
    for (let k = 0; k < edits.length; k++) {
      const {start, end, insert} = edits[k]!
      changes[k] = scored.change(start, end, insert)
    }
    for (let i = 0; i < pairs.length; i++) {
      const [a, b] = [firstOf(pairs[i]!), secondOf(pairs[i]!)]
      const [first, second] = [edits[a]!, edits[b]!]
      if (isTwo && scored.areApart(first, second)) {
        weights[at + i] = factor * this.#naturalness.of(changes[a]! + changes[b]!)
      } else {
        const {start, end, insert} = joinSplices(text, first, second)
        weights[at + i] = this.weigh(technique, start, end, insert)
      }
    }
  }

  #factorOfSeed(technique: number): number {
    const known = this.#ofSeed[technique]!
    if (!Number.isNaN(known)) return known
    this.#reader.clear()
    this.#reader.readSeed(technique)
    const factor = Math.exp(this.#reader.sum(this.#weights))
    this.#ofSeed[technique] = factor
    return factor
  }
}
