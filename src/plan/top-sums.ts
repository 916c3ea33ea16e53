/**
 * The names with the greatest sums of contributions, exactly, in two passes and memory that does not grow with the
 * number of contributions. The first pass keeps, for each bucket of hashes, a sum that no name in it can exceed (a
 * count-min sketch with one row, Cormode and Muthukrishnan 2005), and a floor that at least `limit` names reach. The
 * second pass need look only at names whose bucket reaches the floor.
 */
export class TopSums {
  readonly #limit: number
  readonly #sums: Float64Array
  /** The greatest single contribution of each hash seen above the floor: each stands for at least one name. */
  readonly #best = new Map<number, number>()
  #floor = 0

  constructor(limit: number, buckets = 2 ** 21) {
    this.#limit = limit
    this.#sums = new Float64Array(buckets)
  }

  /** First pass: one contribution (≥ 0) of the name with this mixed hash. */
  offer(mixed: number, contribution: number): void {
    this.#sums[mixed & (this.#sums.length - 1)]! += contribution
    if (contribution <= this.#floor || contribution <= (this.#best.get(mixed) ?? 0)) return
    this.#best.set(mixed, contribution)
    if (this.#best.size >= 4 * this.#limit) this.#raiseFloor()
  }

  /** Second pass: tells whether the name with this mixed hash may be among the `limit` greatest. */
  mayRank(mixed: number): boolean {
    // A hair below the floor, so that the order of additions decides nothing.
    return this.#sums[mixed & (this.#sums.length - 1)]! >= this.#floor * (1 - 1e-9)
  }

  /** Ends the first pass. */
  close(): void {
    if (this.#best.size >= this.#limit) this.#raiseFloor()
  }

  #raiseFloor(): void {
    const greatest = [...this.#best.values()].sort((a, b) => b - a)
    this.#floor = greatest[this.#limit - 1]!
    for (const [mixed, contribution] of this.#best) if (contribution < this.#floor) this.#best.delete(mixed)
  }
}
