import type {Shortlist} from './count-min-sketch.ts'

/** So few that the sums lie in a fast cache: each of millions of contributions goes to another one. */
const BUCKETS = 2 ** 14

/** Tells what no name's sum of contributions exceeds: the greatest of the sums by bucket of hashes. */
export class LargestSum {
  static readonly BYTES = BUCKETS * Float64Array.BYTES_PER_ELEMENT
  readonly #sums: Float64Array

  /** @param memory to add to, zeros at first, in which it is number `i` of those side by side. */
  constructor(memory: ArrayBufferLike = new ArrayBuffer(LargestSum.BYTES), i = 0) {
    this.#sums = new Float64Array(memory, i * LargestSum.BYTES, BUCKETS)
  }

  /**
   * Takes the first `count` contributions (≥ 0) of names with these mixed hashes, each times `share`, but those of names on
   * the shortlist, and tells whether there are any.
   */
  addAllBut(
    shortlist: Shortlist,
    mixed: Uint32Array,
    contributions: Float64Array,
    count: number,
    share: number,
  ): boolean {
    const sums = this.#sums
    let isMet = false
    for (let i = 0; i < count; i++) {
      const hash = mixed[i]!
      if (shortlist.has(hash)) isMet = true
      else sums[hash & (BUCKETS - 1)]! += contributions[i]! * share
    }
    return isMet
  }

  /** Takes in what another one has added up. */
  addAll(other: LargestSum): void {
    for (let i = 0; i < BUCKETS; i++) this.#sums[i]! += other.#sums[i]!
  }

  /** Returns a sum that no name exceeds. */
  bound(): number {
    return this.#sums.reduce((most, sum) => Math.max(most, sum), 0)
  }
}
