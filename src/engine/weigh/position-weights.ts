import {type FeatureReader, PLACES} from '../../likelihood/feature-reader.ts'
import {MAX_NAME_LENGTH} from '../../names/normalized-name.ts'
import {exp} from './exp.ts'

/** Factors are above 0. */
const UNKNOWN = -1

/** Weighs places of slips: few of them differ in anything but how late they are, and the reader is asked once for each. */
export class PlaceWeights {
  readonly #reader: FeatureReader
  readonly #weights: Float64Array
  /** By place in the seed: what comes with being that late. */
  readonly #late = new Float64Array(MAX_NAME_LENGTH + 1)
  /** By technique and number of the place. */
  readonly #known: Float64Array

  /** @param weights in the order of the reader's features. */
  constructor(reader: FeatureReader, weights: Float64Array, techniques: number) {
    this.#reader = reader
    this.#weights = weights
    this.#known = new Float64Array(techniques * PLACES).fill(UNKNOWN)
  }

  /** Prepares for the seed that the reader has begun. */
  begin(): void {
    const {text, at} = this.#reader
    const each = this.#weights[at.late]! / text.length
    for (let i = 0; i <= text.length; i++) this.#late[i] = exp(i * each)
  }

  /** Returns the factor of all splices that `technique`, one of slips, makes of the characters from `start` to `end`. */
  factor(technique: number, start: number, end: number): number {
    const i = technique * PLACES + this.#reader.placeOf(technique, start, end)
    if (this.#known[i] === UNKNOWN) this.#known[i] = this.#ask(technique, start, end)
    return this.#late[start]! * this.#known[i]!
  }

  #ask(technique: number, start: number, end: number): number {
    this.#reader.clear()
    this.#reader.readPlace(technique, start, end)
    return Math.exp(this.#reader.sum(this.#weights, this.#reader.at.late))
  }
}
