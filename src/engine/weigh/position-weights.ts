import type {FeatureReader} from '../../likelihood/feature-reader.ts'
import {POSITION_KINDS} from '../../likelihood/position-kinds.ts'
import {MAX_NAME_LENGTH} from '../../names/normalized-name.ts'

/** Factors are above 0. */
const UNKNOWN = -1

/** Weighs the positions of typos: few differ in anything but how late they are, and the reader is asked once for each kind. */
export class PositionWeights {
  readonly #reader: FeatureReader
  readonly #weights: Float64Array
  /** By position in the seed: what comes with being that late. */
  readonly #late = new Float64Array(MAX_NAME_LENGTH + 1)
  /** By technique and kind of position. */
  readonly #known: Float64Array

  /** @param weights in the order of the reader's features. */
  constructor(reader: FeatureReader, weights: Float64Array, techniques: number) {
    this.#reader = reader
    this.#weights = weights
    this.#known = new Float64Array(techniques * POSITION_KINDS).fill(UNKNOWN)
  }

  /** Prepares for the seed that the reader was given. */
  setSeed(): void {
    const {text, at} = this.#reader
    const perCharacter = this.#weights[at.late]! / text.length
    for (let i = 0; i <= text.length; i++) this.#late[i] = Math.exp(i * perCharacter)
  }

  /** Returns the factor of all splices that `technique`, which makes typos, makes of the characters from `start` to `end`. */
  factor(technique: number, start: number, end: number): number {
    const i = technique * POSITION_KINDS + this.#reader.positionKind(technique, start, end)
    if (this.#known[i] === UNKNOWN) this.#known[i] = this.#read(technique, start, end)
    return this.#late[start]! * this.#known[i]!
  }

  #read(technique: number, start: number, end: number): number {
    this.#reader.clear()
    this.#reader.readPosition(technique, start, end)
    return Math.exp(this.#reader.sum(this.#weights, this.#reader.at.late))
  }
}
