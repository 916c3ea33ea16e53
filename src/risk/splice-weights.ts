import type {Seed} from '../targets/types.ts'
import type {InsertList} from '../techniques/insert-list.ts'
import {joinSplices, type Splice} from '../techniques/splice.ts'
import {AffixWeights} from './affix-weights.ts'
import {CharacterWeights} from './character-weights.ts'
import {exp} from './exp.ts'
import type {FeatureReader} from './features.ts'
import {KIND, type Kind} from './kinds.ts'
import {NUMBER, STEPS_PER_BIT} from './letters.ts'

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
  /** What a step of the looks adds to the sum. */
  readonly #perStep: number
  /** By technique: what all its splices of the seed share; NaN where it was not asked for yet. */
  readonly #ofSeed: Float64Array
  /** By number of the list: the numbers of its characters, or null where one of its inserts is no single character. */
  readonly #numbers: (Uint8Array | null | undefined)[] = []

  /** @param techniques ids, in the order of their numbers; `weights` are in the order of the reader's features. */
  constructor(reader: FeatureReader, weights: Float64Array, techniques: readonly string[]) {
    this.#reader = reader
    this.#weights = weights
    this.#kinds = techniques.map((id) => KIND[id] ?? 'none')
    this.#characters = new CharacterWeights(reader, weights)
    this.#affixes = new AffixWeights(reader, weights)
    this.#perStep = weights[reader.at.looks]! / 10 / STEPS_PER_BIT
    this.#ofSeed = new Float64Array(techniques.length)
  }

  /** Prepares for the splices of `seed`. */
  begin(seed: Seed): void {
    this.#reader.begin(seed)
    this.#characters.begin()
    this.#ofSeed.fill(Number.NaN)
  }

  /** As `weight` of the model. */
  one(technique: number, start: number, end: number, insert: string): number {
    const ofSeed = this.#factorOfSeed(technique)
    const reader = this.#reader
    reader.clear()
    reader.readPlace(technique, start, end)
    reader.readInsert(technique, start, end, insert)
    return ofSeed * exp(reader.sum(this.#weights))
  }

  /** As `weightOfBoth` of the model. */
  both(technique: number, first: Splice, second: Splice): number {
    const {text, spelled} = this.#reader
    if (this.#kinds[technique] !== 'two') {
      const {start, end, insert} = joinSplices(text, first, second)
      return this.one(technique, start, end, insert)
    }
    return this.#factorOfSeed(technique) * exp(spelled.changeOfBoth(first, second) * this.#perStep)
  }

  /** As `weighEach` of the model. */
  each(technique: number, start: number, end: number, inserts: InsertList, weights: Float64Array, at: number): void {
    const kind = this.#kinds[technique]!
    if (kind === 'affix' || kind === 'companion') {
      this.#affixes.each(technique, start, inserts, this.#factorOfSeed(technique), weights, at)
      return
    }
    const isCharacter = (kind === 'replace' && end === start + 1) || (kind === 'insert' && end === start)
    const numbers = isCharacter ? this.#numbersOf(inserts) : null
    if (isCharacter && numbers !== null) {
      const ofSeed = this.#factorOfSeed(technique)
      const row = this.#characters.row(technique, kind, start)
      for (let k = 0; k < numbers.length; k++) weights[at + k] = ofSeed * row[numbers[k]!]!
      return
    }
    const {texts} = inserts
    for (let k = 0; k < texts.length; k++) weights[at + k] = this.one(technique, start, end, texts[k]!)
  }

  #numbersOf(inserts: InsertList): Uint8Array | null {
    let numbers = this.#numbers[inserts.number]
    if (numbers === undefined) {
      const isEach = inserts.texts.every((insert) => insert.length === 1)
      numbers = isEach ? Uint8Array.from(inserts.texts, (insert) => NUMBER[insert.charCodeAt(0)]!) : null
      this.#numbers[inserts.number] = numbers
    }
    return numbers
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
