import {CODE} from '../names/verdict.ts'
import {hashOf} from '../registry/hash.ts'
import type {Seed} from '../targets/types.ts'
import {withRoom} from './columns.ts'
import {type Cut, chooseHeaviest} from './heaviest.ts'
import type {SpliceTable} from './splice-table.ts'
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

const NONE = -1
/** Brings all bits of a hash into its upper ones (Fibonacci hashing, Knuth vol. 3, 6.4). */
const SPREAD = 0x9e3779b9

/**
 * The variants of one target, each name once with all the splices that lead to it. Columns instead of objects, and a
 * hash table over them whose hits are confirmed on the characters, so that two names never become one.
 */
export class VariantTable {
  count = 0
  /** The variants on the list, by number: see `listHeaviest`. */
  list = new Uint32Array(1024)
  listedCount = 0
  /** By variant: verdict code, whether it is on the list (1 or 0), summed weight, first splice. */
  verdict = new Uint8Array(1024)
  listed = new Uint8Array(1024)
  weight = new Float64Array(1024)
  first = new Uint32Array(1024)
  /** By variant: what its splices have in common, their hash unless other names have the same. */
  #key = new Int32Array(1024)
  readonly #splices: SpliceTable
  /** By splice: its weight, and the next splice that makes the same name. */
  #spliceWeight = new Float64Array(0)
  #next = new Int32Array(1024)
  #slots = new Int32Array(4096)
  /** The splices that were put to a variant which was there before, each with the first one of that variant. */
  #repeats = new Uint32Array(1024)
  #repeated = 0
  readonly #name = new SplicedName()

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
   * @param except a name to leave out, '' for none.
   * @param some the numbers of the splices to take, ascending; all, if not given.
   */
  fill(weights: Float64Array<ArrayBuffer>, except: string, some?: Uint32Array): void {
    this.#spliceWeight = weights
    const {hash} = this.#splices
    this.#group(hash, some)
    let clashes = this.#clashes()
    if (clashes.length > 0) {
      // Different names of one hash, a chance in millions: some get other keys than their hashes, and all is done again.
      for (const keys = hash.slice(); clashes.length > 0; clashes = this.#clashes()) {
        for (const p of clashes) keys[p]!++
        this.#group(keys, some)
      }
    }
    if (hash.subarray(0, this.#splices.count).includes(hashOf(except))) this.#remove(except)
  }

  #remove(name: string): void {
    for (let v = 0; v < this.count; v++) {
      if (this.hashOf(v) !== hashOf(name) || this.nameOf(v) !== name) continue
      this.first.copyWithin(v, v + 1, this.count)
      this.weight.copyWithin(v, v + 1, this.count)
      this.count--
      return
    }
  }

  /**
   * Makes a variant of all splices with one key. This loop calls nothing: V8 would save and restore all it has at hand.
   */
  #group(keys: Int32Array, some: Uint32Array | undefined): void {
    const total = some?.length ?? this.#splices.count
    const slotBits = this.#makeRoom(this.#splices.count, total)
    const {first, weight} = this
    const variantKey = this.#key
    const weights = this.#spliceWeight
    const next = this.#next
    const slots = this.#slots
    const repeats = this.#repeats
    const mask = 2 ** slotBits - 1
    let count = 0
    let repeated = 0
    for (let i = 0; i < total; i++) {
      const p = some === undefined ? i : some[i]!
      const key = keys[p]!
      let slot = Math.imul(key, SPREAD) >>> (32 - slotBits)
      let entry = slots[slot]!
      while (entry !== 0 && variantKey[entry - 1] !== key) {
        slot = (slot + 1) & mask
        entry = slots[slot]!
      }
      if (entry === 0) {
        variantKey[count] = key
        first[count] = p
        next[p] = NONE
        weight[count] = weights[p]!
        slots[slot] = ++count
      } else {
        const q = first[entry - 1]!
        next[p] = next[q]!
        next[q] = p
        weight[entry - 1]! += weights[p]!
        repeats[repeated++] = p
        repeats[repeated++] = q
      }
    }
    this.count = count
    this.#repeated = repeated
  }

  /** Returns the splices whose names are not those of the variants that they were put to. */
  #clashes(): number[] {
    const clashes: number[] = []
    for (let i = 0; i < this.#repeated; i += 2) {
      const p = this.#repeats[i]!
      if (!this.#splices.makeSame(p, this.#repeats[i + 1]!)) clashes.push(p)
    }
    return clashes
  }

  /**
   * Puts the `most` heaviest variants on the list; of equally heavy ones at the edge the first. The others stay in the
   * table, so that they can be asked for, but count for nothing.
   * @returns where the list ends, by weight and splice: `listAbove` makes the same choice among some of the variants.
   */
  listHeaviest(most: number): Cut {
    const {count, weight, listed, list, first} = this
    if (count <= most) {
      for (let v = 0; v < count; v++) list[v] = v
      listed.fill(1, 0, count)
      this.listedCount = count
      return {weight: 0, last: Number.POSITIVE_INFINITY}
    }
    const cut = chooseHeaviest(weight, count, most, listed, list)
    this.listedCount = most
    return {weight: cut.weight, last: first[cut.last]!}
  }

  /** Puts those variants on the list that `listHeaviest` put there among all. */
  listAbove({weight: edge, last}: Cut): void {
    const {count, weight, listed, list, first} = this
    let size = 0
    for (let v = 0; v < count; v++) {
      const isIn = weight[v]! > edge || (weight[v] === edge && first[v]! <= last)
      listed[v] = isIn ? 1 : 0
      if (isIn) list[size++] = v
    }
    this.listedCount = size
  }

  /** Multiplies the weight of a variant, and those of its splices, by `factor`. */
  multiply(variant: number, factor: number): void {
    this.weight[variant]! *= factor
    for (let p = this.first[variant]!; p !== NONE; p = this.#next[p]!) this.#spliceWeight[p]! *= factor
  }

  /** Returns the canonical hash of `variant`, not mixed. */
  hashOf(variant: number): number {
    return this.#splices.hash[this.first[variant]!]!
  }

  /** Returns the name of `variant` as a string. */
  nameOf(variant: number): string {
    return this.#splices.show(this.first[variant]!, this.#name).toString()
  }

  /** Returns all ways to `variant`, heaviest first. */
  pathsOf(variant: number): Path[] {
    const {run, seed, technique} = this.#splices
    const paths: Path[] = []
    for (let p = this.first[variant]!; p !== NONE; p = this.#next[p]!) {
      const r = run[p]!
      paths.push({
        seed: seed[r]!,
        technique: technique[r]!,
        ...this.#splices.spliceAt(p),
        weight: this.#spliceWeight[p]!,
      })
    }
    return paths.sort((a, b) => b.weight - a.weight || a.seed - b.seed || a.technique - b.technique)
  }

  /** Returns the summed weight of the listed variants whose verdict code has a 1 in `wanted`. */
  totalWeight(wanted: Uint8Array): number {
    const {list, listedCount, weight, verdict} = this
    let total = 0
    for (let i = 0; i < listedCount; i++) total += weight[list[i]!]! * wanted[verdict[list[i]!]!]!
    return total
  }

  /** Returns how many listed variants have each verdict code, by code. */
  countByVerdict(): number[] {
    const {list, listedCount, verdict} = this
    const counts = new Array<number>(Object.keys(CODE).length).fill(0)
    for (let i = 0; i < listedCount; i++) counts[verdict[list[i]!]!]!++
    return counts
  }

  /** Makes room for `some` of so many splices, each a name of its own, and returns the logarithm of the slots, all empty. */
  #makeRoom(splices: number, some: number): number {
    this.#next = withRoom(this.#next, splices)
    this.list = withRoom(this.list, some)
    this.verdict = withRoom(this.verdict, some)
    this.listed = withRoom(this.listed, some)
    this.weight = withRoom(this.weight, some)
    this.first = withRoom(this.first, some)
    this.#key = withRoom(this.#key, some)
    this.#repeats = withRoom(this.#repeats, 2 * some)
    // No more slots than needed: they are emptied for each target, and the fastest cache holds few of them.
    const bits = 34 - Math.clz32(some)
    this.#slots = withRoom(this.#slots, 2 ** bits)
    this.#slots.fill(0, 0, 2 ** bits)
    return bits
  }
}
