/** The most features one splice can have, with room to spare. */
const MAX_FEATURES = 16

/** The features of one splice: their numbers in `number`, their values in `value`, `count` of each. */
export class FeatureColumns {
  readonly number = new Uint8Array(MAX_FEATURES)
  readonly value = new Float64Array(MAX_FEATURES)
  count = 0

  clear(): void {
    this.count = 0
  }

  /** @throws RangeError where there are more than the columns hold. */
  add(number: number, value: number): void {
    // A write beyond a typed array's end is lost without a sound, and the sum would be wrong.
    if (this.count === MAX_FEATURES) throw new RangeError(`a splice with more than ${MAX_FEATURES} features`)
    this.number[this.count] = number
    this.value[this.count++] = value
  }

  /** Returns the sum over the features read, but for feature number `except`, of value times weight. */
  sum(weights: Float64Array, except = -1): number {
    const {number, value, count} = this
    let sum = 0
    for (let i = 0; i < count; i++) if (number[i] !== except) sum += weights[number[i]!]! * value[i]!
    return sum
  }
}
