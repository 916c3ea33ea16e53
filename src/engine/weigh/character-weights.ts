import type {FeatureReader} from '../../likelihood/feature-reader.ts'
import {codeAt, IS_VOWEL} from '../../techniques/alphabet.ts'
import {CHARACTERS, type InsertList} from '../../techniques/insert-list.ts'
import type {LookFactors} from './naturalness-factors.ts'
import type {PlaceWeights} from './position-weights.ts'

/** What may happen to a place: another character there, or one more before it. */
export type CharacterKind = 'replace' | 'insert'

/** How far from an inserted character the same one counts as near, in characters. */
const NEAR = 3
const CODES = 128
/** By code: the number of the last place where the character was near, and the number of the last place of all. */
const near = new Uint32Array(CODES)
let lastPlace = 0
/** By place in the list: by how many steps a character changes the looks. Scratch paper. */
const steps = new Int32Array(CODES)

/** Factors are above 0. */
const UNKNOWN = -1

/**
 * Weighs single characters. What the place brings is found out once for all characters of a list; what the character
 * brings is the same in a few cases over and over, and the reader is asked once for each; the looks of the result are
 * told for all of them in one go.
 */
export class CharacterWeights {
  readonly #reader: FeatureReader
  readonly #weights: Float64Array
  /** By the character replaced and the one in its place; UNKNOWN where the reader was not asked yet. */
  readonly #replaced = new Float64Array(CODES * CODES).fill(UNKNOWN)
  /** By what stands around (bit 0: the same character near, bit 1: no vowel beside) and the character inserted. */
  readonly #inserted = new Float64Array(4 * CODES).fill(UNKNOWN)
  readonly #places: PlaceWeights
  readonly #looks: LookFactors

  /** @param weights in the order of the reader's features. */
  constructor(reader: FeatureReader, weights: Float64Array, places: PlaceWeights, looks: LookFactors) {
    this.#reader = reader
    this.#weights = weights
    this.#places = places
    this.#looks = looks
  }

  /** Writes into `weights`, from `at` on, what each of the list's characters brings at place `start`, times `ofSeed`. */
  each(
    technique: number,
    kind: CharacterKind,
    start: number,
    {characters, size}: InsertList,
    ofSeed: number,
    weights: Float64Array,
    at: number,
  ): void {
    const {spelled, text} = this.#reader
    const isInserted = kind === 'insert'
    const end = isInserted ? start : start + 1
    const place = ofSeed * this.#places.factor(technique, start, end)
    const around = isInserted ? this.#lookAround(start) : text.charCodeAt(start)
    const factors = isInserted ? this.#inserted : this.#replaced
    const looks = this.#looks
    spelled.changesByCharacters(start, end, characters, size, steps)
    for (let k = 0; k < size; k++) {
      const code = CHARACTERS[characters + k]!
      const i = (isInserted && near[code] === lastPlace ? around + 1 : around) * CODES + code
      if (factors[i] === UNKNOWN) factors[i] = this.#ask(technique, start, end, String.fromCharCode(code))
      weights[at + k] = place * factors[i]! * looks.of(steps[k]!)
    }
  }

  /** Notes which characters are near, and returns 2 where no vowel is beside, else 0. */
  #lookAround(start: number): number {
    const {text} = this.#reader
    const to = Math.min(text.length, start + NEAR)
    lastPlace = (lastPlace + 1) >>> 0
    for (let i = Math.max(0, start - NEAR); i < to; i++) near[text.charCodeAt(i)] = lastPlace
    return IS_VOWEL[codeAt(text, start - 1)] === 1 || IS_VOWEL[codeAt(text, start)] === 1 ? 0 : 2
  }

  /** Returns the factor that a character brings, without its looks. */
  #ask(technique: number, start: number, end: number, character: string): number {
    this.#reader.clear()
    this.#reader.readInsert(technique, start, end, character)
    return Math.exp(this.#reader.sum(this.#weights, this.#reader.at.looks))
  }
}
