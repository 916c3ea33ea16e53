import type {Shortlist} from './shortlist.ts'

/** So few that the sums lie in a fast cache: each of millions of contributions goes to another one. */
const BUCKETS = 2 ** 14

/** Tells what no name's sum of contributions exceeds: the greatest of the sums by bucket of hashes. */
export class TailBound {
  static readonly BYTES = BUCKETS * Float64Array.BYTES_PER_ELEMENT
  readonly #sums: Float64Array

  /** @param memory to add to, zeros at first, in which it is number `i` of those side by side. */
  constructor(memory: ArrayBufferLike = new ArrayBuffer(TailBound.BYTES), i = 0) {
    this.#sums = new Float64Array(memory, i * TailBound.BYTES, BUCKETS)
  }

  /**
   * Takes the first `count` contributions (≥ 0) of names with these mixed hashes, each times `share`, except those of names
   * on the shortlist, and tells whether there are any such.
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

  /** Takes one contribution, of a name that is not on the shortlist. */
  add(mixed: number, contribution: number): void {
    this.#sums[mixed & (BUCKETS - 1)]! += contribution
  }

  /** Takes in what another one has added up. */
  addAll(other: TailBound): void {
    for (let i = 0; i < BUCKETS; i++) this.#sums[i]! += other.#sums[i]!
  }

  /** Returns a sum that no name exceeds. */
  bound(): number {
    return this.#sums.reduce((max, sum) => Math.max(max, sum), 0)
  }
}
