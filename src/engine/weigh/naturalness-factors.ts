import {STEPS_PER_BIT} from '../../likelihood/trigram-costs.ts'
import {exp} from './exp.ts'

/** Few slips change the looks of a name by more steps, either way. */
const MOST_STEPS = 256

/** What changed looks of a name bring to a weight. */
export class LookFactors {
  readonly #perStep: number
  readonly #known: Float64Array

  /** @param weight of the feature, which counts tens of bits. */
  constructor(weight: number) {
    this.#perStep = weight / 10 / STEPS_PER_BIT
    this.#known = Float64Array.from({length: 2 * MOST_STEPS}, (_, i) => exp((i - MOST_STEPS) * this.#perStep))
  }

  /** Returns the factor of so many steps more. */
  of(steps: number): number {
    return this.#known[steps + MOST_STEPS] ?? exp(steps * this.#perStep)
  }
}
