import {QUARTER_BITS} from '../../likelihood/naturalness.ts'

/** Few typos change the cost of a name by more quarter bits, either way. */
const MAX_CHANGE = 256

/** What a change of a name's naturalness brings to a weight. */
export class NaturalnessFactors {
  readonly #perQuarterBit: number
  readonly #known: Float64Array

  /** @param weight of the feature, which counts tens of bits. */
  constructor(weight: number) {
    this.#perQuarterBit = weight / 10 / QUARTER_BITS
    this.#known = Float64Array.from({length: 2 * MAX_CHANGE}, (_, i) =>
      Math.exp((i - MAX_CHANGE) * this.#perQuarterBit),
    )
  }

  /** Returns the factor of costing so many quarter bits more. */
  of(change: number): number {
    return this.#known[change + MAX_CHANGE] ?? Math.exp(change * this.#perQuarterBit)
  }
}
