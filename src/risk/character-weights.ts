import {MAX_NAME_LENGTH} from '../names/normalized-name.ts'
import {codeAt, IS_VOWEL} from '../techniques/alphabet.ts'
import type {FeatureReader} from './features.ts'
import {characterOf, SIZE} from './letters.ts'
import type {LookFactors} from './look-factors.ts'
import type {PlaceWeights} from './place-weights.ts'

/** What may happen to a place: another character there, or one more before it. */
export type CharacterKind = 'replace' | 'insert'

/** How far from an inserted character the same one counts as near, in characters. */
const NEAR = 3
/** By number of the character: by how many steps it changes the looks, and whether it is near. Scratch paper. */
const steps = new Int32Array(SIZE)
const near = new Uint8Array(SIZE)

/** Factors are above 0. */
const UNKNOWN = -1

/**
 * Weighs single characters. At one place of a seed the techniques differ in which characters they put there and how
 * often they are what somebody does; all else is the same, and found out for all characters at once: what the place
 * brings, what the character brings (the same in a few cases over and over: the reader is asked once for each) and the
 * looks of the result.
 */
export class CharacterWeights {
  readonly #reader: FeatureReader
  readonly #weights: Float64Array
  /** By the character replaced and the one in its place; UNKNOWN where the reader was not asked yet. */
  readonly #replaced = new Float64Array(SIZE * SIZE).fill(UNKNOWN)
  /** By what stands around (bit 0: the same character near, bit 1: no vowel beside) and the character inserted. */
  readonly #inserted = new Float64Array(4 * SIZE).fill(UNKNOWN)
  readonly #places: PlaceWeights
  readonly #looks: LookFactors
  /** By place and kind: the factors by number of the character, and the seed they were found for. */
  readonly #rows = Array.from({length: 2 * (MAX_NAME_LENGTH + 1)}, () => new Float64Array(0))
  readonly #rowSeed = new Int32Array(this.#rows.length)
  #seed = 0

  /** @param weights in the order of the reader's features. */
  constructor(reader: FeatureReader, weights: Float64Array, places: PlaceWeights, looks: LookFactors) {
    this.#reader = reader
    this.#weights = weights
    this.#places = places
    this.#looks = looks
  }

  /** Prepares for the seed that the reader has begun. */
  begin(): void {
    this.#seed = (this.#seed + 1) | 0
  }

  /**
   * Returns, by number of the character, the factor that it has at place `start`, beside what all splices of the seed
   * by one technique share. Valid until the next `begin`.
   * @param technique one of this kind.
   */
  row(technique: number, kind: CharacterKind, start: number): Float64Array {
    const i = 2 * start + (kind === 'insert' ? 1 : 0)
    if (this.#rowSeed[i] === this.#seed) return this.#rows[i]!
    if (this.#rows[i]!.length === 0) this.#rows[i] = new Float64Array(SIZE)
    this.#rowSeed[i] = this.#seed
    this.#fill(this.#rows[i]!, technique, kind, start)
    return this.#rows[i]!
  }

  #fill(row: Float64Array, technique: number, kind: CharacterKind, start: number): void {
    const reader = this.#reader
    const isInserted = kind === 'insert'
    const end = isInserted ? start : start + 1
    const place = this.#places.factor(technique, start, end)
    near.fill(0)
    const around = isInserted ? this.#lookAround(start) : reader.spelled.numbers[start + 2]!
    const factors = isInserted ? this.#inserted : this.#replaced
    const looks = this.#looks
    reader.spelled.changes(start, end, steps)
    for (let c = 1; c < SIZE; c++) {
      const i = (around + near[c]!) * SIZE + c
      let factor = factors[i]!
      if (factor === UNKNOWN) {
        factor = this.#ask(technique, start, end, characterOf(c))
        factors[i] = factor
      }
      row[c] = place * factor * looks.of(steps[c]!)
    }
  }

  /** Notes which characters are near, and returns 2 where no vowel is beside, else 0. */
  #lookAround(start: number): number {
    const {text, spelled} = this.#reader
    const to = Math.min(text.length, start + NEAR)
    for (let i = Math.max(0, start - NEAR); i < to; i++) near[spelled.numbers[i + 2]!] = 1
    return IS_VOWEL[codeAt(text, start - 1)] === 1 || IS_VOWEL[codeAt(text, start)] === 1 ? 0 : 2
  }

  /** Returns the factor that a character brings, without its looks. */
  #ask(technique: number, start: number, end: number, character: string): number {
    this.#reader.clear()
    this.#reader.readInsert(technique, start, end, character)
    return Math.exp(this.#reader.sum(this.#weights, this.#reader.at.looks))
  }
}
