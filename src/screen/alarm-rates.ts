/** A share of innocent names, and the score that so many of them reach. */
export interface AlarmRate {
  readonly rate: number
  readonly score: number
}

/** Says how many innocent names score so high, as `npm run evaluate-noticing` measured it on registered names. */
export class AlarmRates {
  /** Rarest first. */
  readonly #rates: readonly AlarmRate[]

  /** @param rates at least one, in any order. */
  constructor(rates: readonly AlarmRate[]) {
    this.#rates = rates.toSorted((a, b) => b.score - a.score)
  }

  /**
   * Returns the share of innocent names that score at least as high, by geometric interpolation; beyond what was
   * measured the nearest that was. A name that imitates nothing (null) scores as low as all do.
   */
  rateOf(score: number | null): number {
    if (score === null) return 1
    const i = this.#rates.findIndex((known) => known.score <= score)
    const [above, below] = [this.#rates[i - 1], this.#rates[i]]
    if (above === undefined || below === undefined) return (below ?? this.#rates.at(-1)!).rate
    const share = (score - below.score) / (above.score - below.score)
    return below.rate * (above.rate / below.rate) ** share
  }

  /** Returns the score that this share of innocent names reaches; beyond what was measured the nearest that was. */
  scoreAt(rate: number): number {
    const i = this.#rates.findIndex((known) => known.rate >= rate)
    const [above, below] = [this.#rates[i - 1], this.#rates[i]]
    if (above === undefined || below === undefined) return (below ?? this.#rates.at(-1)!).score
    const share = Math.log(rate / below.rate) / Math.log(above.rate / below.rate)
    return below.score + share * (above.score - below.score)
  }
}
