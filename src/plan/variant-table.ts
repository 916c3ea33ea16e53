import {CODE} from '../names/verdict.ts'
import {mix} from '../registry/hash.ts'
import type {Seed} from '../targets/types.ts'
import {doubled, type SpliceTable} from './splice-table.ts'
import {SplicedName} from './spliced-name.ts'

/** One way to a variant: which splice of which seed, by which technique, and its weight in the model. */
export interface Path {
  readonly seed: number
  readonly technique: number
  readonly start: number
  readonly end: number
  readonly insert: string
  readonly weight: number
}

/** Where a target's list ends: the lightest weight on it, and the last splice that gets in with just that weight. */
export interface Edge {
  readonly weight: number
  readonly last: number
}

const NONE = -1

/**
 * The variants of one target, each name once with all the splices that lead to it. Columns instead of objects, and a
 * hash table over them whose hits are confirmed on the characters, so that two names never become one.
 */
export class VariantTable {
  count = 0
  /** How many of them are on the list: see `listHeaviest`. */
  listedCount = 0
  /** By variant: verdict code, whether it is on the list (1 or 0), summed weight, first splice. */
  verdict = new Uint8Array(1024)
  listed = new Uint8Array(1024)
  weight = new Float64Array(1024)
  first = new Int32Array(1024)
  #hash = new Int32Array(1024)

  #splices: SpliceTable
  /** By splice: its weight, and the next splice that makes the same name. */
  #spliceWeight = new Float64Array(0)
  #next = new Int32Array(0)
  #slots = new Int32Array(4096)
  readonly #one = new SplicedName()
  readonly #other = new SplicedName()

  constructor(splices: SpliceTable) {
    this.#splices = splices
  }

  get seeds(): readonly Seed[] {
    return this.#splices.seeds
  }

  /**
   * Replaces the contents by the names that the splices make, verdicts not yet set. A name's weights add up in the
   * order of its splices.
   * @param weights by splice.
   * @param except a name to leave out, '' for none, and its canonical hash.
   */
  fill(weights: Float64Array<ArrayBuffer>, except: string, exceptHash: number): void {
    const {count, hash} = this.#splices
    this.#spliceWeight = weights
    this.#makeRoom(count)
    const mask = this.#slots.length - 1
    this.count = 0
    for (let p = 0; p < count; p++) {
      const h = hash[p]!
      let slot = mix(h) & mask
      let entry = this.#slots[slot]!
      while (entry !== 0 && !(this.#hash[entry - 1] === h && this.#makeSameName(this.first[entry - 1]!, p))) {
        slot = (slot + 1) & mask
        entry = this.#slots[slot]!
      }
      if (entry === 0) {
        if (h === exceptHash && this.#splices.show(p, this.#one).toString() === except) continue
        const v = this.count++
        this.#slots[slot] = v + 1
        this.#hash[v] = h
        this.first[v] = p
        this.#next[p] = NONE
        this.weight[v] = weights[p]!
      } else {
        const first = this.first[entry - 1]!
        this.#next[p] = this.#next[first]!
        this.#next[first] = p
        this.weight[entry - 1]! += weights[p]!
      }
    }
  }

  /**
   * Puts the `most` heaviest variants on the list; of equally heavy ones at the edge the first. The others stay in the
   * table, so that they can be asked for, but count for nothing.
   * @returns the edge, by which `listAbove` makes the same choice among some of the variants.
   */
  listHeaviest(most: number): Edge {
    const {count, weight, listed, first} = this
    this.listedCount = Math.min(most, count)
    if (count <= most) {
      listed.fill(1, 0, count)
      return {weight: 0, last: Number.POSITIVE_INFINITY}
    }
    const edge = nthLargest(weight.slice(0, count), most)
    let spare = most
    let last = 0
    for (let v = 0; v < count; v++) if (weight[v]! > edge) spare--
    for (let v = 0; v < count; v++) {
      listed[v] = weight[v]! > edge || (weight[v] === edge && spare-- > 0) ? 1 : 0
      if (weight[v] === edge && listed[v] === 1) last = first[v]!
    }
    return {weight: edge, last}
  }

  /** Puts those variants on the list that `edge` lets in, when `keepOnly` has left some of the splices. */
  listAbove({weight: edge, last}: Edge): void {
    const {count, weight, listed, first} = this
    for (let v = 0; v < count; v++) {
      const isIn = weight[v]! > edge || (weight[v] === edge && this.#splices.place[first[v]!]! <= last)
      listed[v] = isIn ? 1 : 0
    }
  }

  /** Multiplies the weight of a variant, and those of its splices, by `factor`. */
  multiply(variant: number, factor: number): void {
    this.weight[variant]! *= factor
    for (let p = this.first[variant]!; p !== NONE; p = this.#next[p]!) this.#spliceWeight[p]! *= factor
  }

  /** Returns the canonical hash of `variant`. */
  hashOf(variant: number): number {
    return this.#hash[variant]!
  }

  /** Returns the name of `variant` as a string. */
  nameOf(variant: number): string {
    return this.#splices.show(this.first[variant]!, this.#one).toString()
  }

  /** Returns all ways to `variant`, heaviest first. */
  pathsOf(variant: number): Path[] {
    const {seed, technique, start, end, insert} = this.#splices
    const paths: Path[] = []
    for (let p = this.first[variant]!; p !== NONE; p = this.#next[p]!) {
      paths.push({
        seed: seed[p]!,
        technique: technique[p]!,
        start: start[p]!,
        end: end[p]!,
        insert: insert[p]!,
        weight: this.#spliceWeight[p]!,
      })
    }
    return paths.sort((a, b) => b.weight - a.weight || a.seed - b.seed || a.technique - b.technique)
  }

  /** Returns the summed weight of the listed variants whose verdict code has a 1 in `wanted`. */
  totalWeight(wanted: Uint8Array): number {
    let total = 0
    for (let v = 0; v < this.count; v++) {
      if (this.listed[v] === 1 && wanted[this.verdict[v]!] === 1) total += this.weight[v]!
    }
    return total
  }

  /** Returns how many listed variants have each verdict code, by code. */
  countByVerdict(): number[] {
    const counts = new Array<number>(Object.keys(CODE).length).fill(0)
    for (let v = 0; v < this.count; v++) counts[this.verdict[v]!]! += this.listed[v]!
    return counts
  }

  #makeSameName(p: number, q: number): boolean {
    return this.#splices.show(p, this.#one).equals(this.#splices.show(q, this.#other))
  }

  /** Makes room for `splices` splices, each a name of its own, and empties the slots. */
  #makeRoom(splices: number): void {
    while (this.verdict.length < splices) {
      this.verdict = doubled(this.verdict, Uint8Array)
      this.listed = doubled(this.listed, Uint8Array)
      this.weight = doubled(this.weight, Float64Array)
      this.first = doubled(this.first, Int32Array)
      this.#hash = doubled(this.#hash, Int32Array)
    }
    if (this.#next.length < splices) this.#next = new Int32Array(this.verdict.length)
    if (this.#slots.length < 2 * splices) this.#slots = new Int32Array(2 * this.verdict.length)
    else this.#slots.fill(0)
  }
}

/** Returns the `n`-th largest of `values`, 1 ≤ n ≤ length, and shuffles them (Hoare's selection). */
function nthLargest(values: Float64Array, n: number): number {
  let [low, high] = [0, values.length - 1]
  const target = n - 1
  while (low < high) {
    const pivot = values[(low + high) >>> 1]!
    let [i, j] = [low, high]
    while (i <= j) {
      while (values[i]! > pivot) i++
      while (values[j]! < pivot) j--
      if (i <= j) {
        const swapped = values[i]!
        values[i++] = values[j]!
        values[j--] = swapped
      }
    }
    if (target <= j) high = j
    else if (target >= i) low = i
    else break
  }
  return values[target]!
}
