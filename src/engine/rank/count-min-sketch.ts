import {Shortlist} from './shortlist.ts'

const MIN_ROW = 2 ** 12
const MAX_ROW = 2 ** 21
/** Buckets for each name that is kept: the more, the rarer another name shares a bucket with one of them. */
const BUCKETS_PER_NAME = 64
/** More buckets than this a target, whose list holds a thousand names, and nearly all of them stay empty. */
const BUCKETS_PER_TARGET = 8_000
/** With buckets for fewer names, those of a million targets would fill every bucket up to the floor of a short list. */
const MIN_NAMES = 1_000
/** So many buckets may reach the floor, or so many for each name wanted; the names behind more would fill the memory. */
const CROWD = 2 ** 12
const CROWD_PER_NAME = 4

/**
 * Tells which names may have the greatest sums of contributions, in memory that does not grow with their number. The
 * first pass over the contributions keeps sums by bucket of hashes, in two rows: no name's sum exceeds either of its
 * buckets' (a count-min sketch, Cormode and Muthukrishnan 2005); and a floor that at least `limit` names reach. The
 * second pass need look only at names whose buckets both reach the floor.
 */
export class CountMinSketch {
  /** Two rows, one behind the other. */
  readonly sums: Float64Array
  readonly #limit: number
  readonly #mask: number
  readonly #shift: number
  /** The greatest single contribution of each hash seen above the floor: each stands for at least one name. */
  readonly #best = new Map<number, number>()
  #floor = 0

  /**
   * Returns how many buckets a row has.
   * @param limit how many names are wanted, Infinity for all.
   * @param ownNames how many of the targets are squatted by their own names, each of which may be among those wanted.
   */
  static rowFor(limit: number, targets: number, ownNames: number): number {
    // Where all names are kept, there is nothing to tell.
    const perName = Number.isFinite(limit) ? BUCKETS_PER_NAME * Math.max(limit, ownNames, MIN_NAMES) : MIN_ROW
    const wanted = Math.min(perName, BUCKETS_PER_TARGET * targets)
    return Math.min(MAX_ROW, Math.max(MIN_ROW, 2 ** Math.ceil(Math.log2(wanted))))
  }

  /** Returns a sketch in memory of its own. */
  static for(limit: number, row: number): CountMinSketch {
    return new CountMinSketch(limit, CountMinSketch.sumsAt(new ArrayBuffer(CountMinSketch.bytes(row)), 0, row))
  }

  /** Returns how many bytes the sums take. */
  static bytes(row: number): number {
    return 2 * row * Float64Array.BYTES_PER_ELEMENT
  }

  /** Returns the memory of number `i` of those sums that lie side by side in `memory`. */
  static sumsAt(memory: ArrayBufferLike, i: number, row: number): Float64Array {
    return new Float64Array(memory, i * CountMinSketch.bytes(row), 2 * row)
  }

  /**
   * @param limit how many names are wanted, Infinity for all.
   * @param sums memory to add to, as `bytes` and `sumsAt` have it.
   * @param floor a sum that `limit` names are known to reach.
   */
  constructor(limit: number, sums: Float64Array, floor = 0) {
    this.#limit = limit
    this.#mask = sums.length / 2 - 1
    this.#shift = Math.clz32(sums.length / 2) + 1
    this.sums = sums
    this.#floor = floor
  }

  /** A sum that `limit` names are known to reach. */
  get floor(): number {
    return this.#floor
  }

  /**
   * The floor, or a greater sum where more buckets reach the floor than is good: what the names wanted may reach. That is
   * a guess, and whoever goes by it has to see whether it was right.
   */
  get guess(): number {
    const row = this.sums.length / 2
    const few = Math.max(CROWD, CROWD_PER_NAME * this.#limit)
    const first = this.sums.subarray(0, row)
    let crowd = 0
    for (let i = 0; i < row; i++) if (first[i]! >= this.#floor) crowd++
    return this.#floor === 0 || crowd <= few ? this.#floor : first.slice().sort()[row - few]!
  }

  /** First pass: takes the first `count` contributions (≥ 0) of names with these mixed hashes, each times `share`. */
  addAll(mixed: Uint32Array, contributions: Float64Array, count: number, share: number): void {
    const sums = this.sums
    const mask = this.#mask
    const shift = this.#shift
    let floor = this.#floor
    for (let i = 0; i < count; i++) {
      const hash = mixed[i]!
      const contribution = contributions[i]! * share
      sums[hash & mask]! += contribution
      sums[mask + 1 + (hash >>> shift)]! += contribution
      if (contribution <= floor) continue
      this.#addBest(hash, contribution)
      floor = this.#floor
    }
  }

  /** First pass: takes one contribution. */
  add(mixed: number, contribution: number): void {
    this.sums[mixed & this.#mask]! += contribution
    this.sums[this.#mask + 1 + (mixed >>> this.#shift)]! += contribution
    if (contribution > this.#floor) this.#addBest(mixed, contribution)
  }

  /** Returns the hashes and contributions that set the floor, for `addBest`. */
  get best(): ReadonlyMap<number, number> {
    return this.#best
  }

  /** Takes in contributions whose sums another sketch keeps. */
  addBest(best: Iterable<readonly [mixed: number, contribution: number]>): void {
    for (const [mixed, contribution] of best) if (contribution > this.#floor) this.#addBest(mixed, contribution)
  }

  /** Takes in the sums that another sketch of the same limit kept. */
  addSums(sums: Float64Array): void {
    for (let i = 0; i < sums.length; i++) this.sums[i]! += sums[i]!
  }

  /** Ends the first pass: the floor is as high as it gets. */
  close(): void {
    if (this.#best.size >= this.#limit) this.#raiseFloor()
  }

  /** Returns the names whose sums may reach `sum`. */
  reaching(sum: number): Shortlist {
    // A hair below it, so that the order of additions decides nothing.
    const least = sum * (1 - 1e-9)
    const bits = new Uint32Array(this.sums.length / 32)
    for (let i = 0; i < this.sums.length; i++) if (this.sums[i]! >= least) bits[i >>> 5]! |= 1 << (i & 31)
    return new Shortlist(bits)
  }

  #addBest(mixed: number, contribution: number): void {
    if (contribution <= (this.#best.get(mixed) ?? 0)) return
    this.#best.set(mixed, contribution)
    if (this.#best.size >= 4 * this.#limit) this.#raiseFloor()
  }

  #raiseFloor(): void {
    const greatest = [...this.#best.values()].sort((a, b) => b - a)
    this.#floor = greatest[this.#limit - 1]!
    for (const [mixed, contribution] of this.#best) if (contribution < this.#floor) this.#best.delete(mixed)
  }
}
