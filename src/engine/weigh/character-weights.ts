import type {FeatureReader} from '../../likelihood/feature-reader.ts'
import {codeAt, IS_VOWEL} from '../../techniques/alphabet.ts'
import {MAX_CODES} from '../hash/insert-list.ts'
import type {NaturalnessFactors} from './naturalness-factors.ts'
import type {PositionWeights} from './position-weights.ts'

/** What may happen at a position: another character there, or one more before it. */
export type CharacterKind = 'replace' | 'insert'

/** How far from an inserted character the same one counts as near, in characters. */
const NEAR = 3

/** Factors are above 0. */
const UNKNOWN = -1

/**
 * Weighs single characters. What the position brings is found out once for all characters of a list; what the character
 * brings is the same in a few cases over and over, and the reader is asked once for each; the naturalness of the results
 * is told for all of them in one loop.
 */
export class CharacterWeights {
  readonly #reader: FeatureReader
  readonly #weights: Float64Array
  /** By the character replaced and the one in its place; UNKNOWN where the reader was not asked yet. */
  readonly #replaced = new Float64Array(MAX_CODES * MAX_CODES).fill(UNKNOWN)
  /** By what stands around (bit 0: the same character near, bit 1: no vowel beside) and the character inserted. */
  readonly #inserted = new Float64Array(4 * MAX_CODES).fill(UNKNOWN)
  /** By code: the number of the last look around that found the character near; and the number of the last one of all. */
  readonly #near = new Uint32Array(MAX_CODES)
  #look = 0
  /** By index in the list: by how many quarter bits a character changes the cost of the name. */
  readonly #changes = new Int32Array(MAX_CODES)
  readonly #positions: PositionWeights
  readonly #naturalness: NaturalnessFactors

  /** @param weights in the order of the reader's features. */
  constructor(
    reader: FeatureReader,
    weights: Float64Array,
    positions: PositionWeights,
    naturalness: NaturalnessFactors,
  ) {
    this.#reader = reader
    this.#weights = weights
    this.#positions = positions
    this.#naturalness = naturalness
  }

  /** Writes into `weights`, from `at` on, what each character of a list brings at `start`, times `ofSeed`. */
  weighEach(
    technique: number,
    kind: CharacterKind,
    start: number,
    codes: Uint8Array,
    ofSeed: number,
    weights: Float64Array,
    at: number,
  ): void {
    const {scored, text} = this.#reader
    const isInserted = kind === 'insert'
    const end = isInserted ? start : start + 1
    const factor = ofSeed * this.#positions.factor(technique, start, end)
    const around = isInserted ? this.#lookAround(start) : text.charCodeAt(start)
    const factors = isInserted ? this.#inserted : this.#replaced
    const naturalness = this.#naturalness
    const changes = this.#changes
    const near = this.#near
    const look = this.#look
    scored.changesByCharacters(start, end, codes, changes)
    for (let k = 0; k < codes.length; k++) {
      const code = codes[k]!
      const i = (isInserted && near[code] === look ? around + 1 : around) * MAX_CODES + code
      if (factors[i] === UNKNOWN) factors[i] = this.#read(technique, start, end, String.fromCharCode(code))
      weights[at + k] = factor * factors[i]! * naturalness.of(changes[k]!)
    }
  }

  /** Notes which characters are near, and returns 2 where no vowel is beside, else 0. */
  #lookAround(start: number): number {
    const {text} = this.#reader
    const to = Math.min(text.length, start + NEAR)
    this.#look = (this.#look + 1) >>> 0
    for (let i = Math.max(0, start - NEAR); i < to; i++) this.#near[text.charCodeAt(i)] = this.#look
    return IS_VOWEL[codeAt(text, start - 1)] === 1 || IS_VOWEL[codeAt(text, start)] === 1 ? 0 : 2
  }

  /** Returns the factor that a character brings, without its naturalness. */
  #read(technique: number, start: number, end: number, character: string): number {
    this.#reader.clear()
    this.#reader.readInsert(technique, start, end, character)
    return Math.exp(this.#reader.sum(this.#weights, this.#reader.at.naturalness))
  }
}
