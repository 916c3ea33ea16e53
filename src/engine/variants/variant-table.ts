import {hashOf} from '../../registry/lookup/hash.ts'
import type {Seed} from '../../targets/types.ts'
import {SplicedName} from '../hash/spliced-name.ts'
import {LIST, MOST_SPLICES, RUNS, SPLICES, VARIANTS} from './columns.ts'
import {type Cut, chooseHeaviest} from './select-heaviest.ts'
import type {SpliceTable} from './splice-table.ts'

/** One way to a variant: which splice of which seed, by which technique, and its weight in the model. */
export interface Path {
  readonly seed: number
  readonly technique: number
  readonly start: number
  readonly end: number
  readonly insert: string
  readonly weight: number
}

const {run, hash, key, next, weight: spliceWeight} = SPLICES
const {verdict, listed, weight, first, key: variantKey} = VARIANTS
const list = LIST
/** Where variants are found by key: their numbers and one, 0 where there is none. */
const slots = new Uint32Array(8 * MOST_SPLICES)
/** The splices that were put to a variant which was there before, each with the first one of that variant. */
const repeats = new Uint32Array(2 * MOST_SPLICES)

const NONE = -1
/** Brings all bits of a hash into its upper ones (Fibonacci hashing, Knuth vol. 3, 6.4). */
const SPREAD = 0x9e3779b9

/**
 * The variants of one target, each name once with all the splices that lead to it. Columns instead of objects, and a
 * hash table over them whose hits are confirmed on the characters, so that two names never become one.
 */
export class VariantTable {
  count = 0
  /** How many variants are on the list. */
  listedCount = 0
  readonly verdict = verdict
  readonly listed = listed
  readonly weight = weight
  readonly first = first
  readonly #splices: SpliceTable
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
   * @param except a name to leave out, '' for none.
   * @param some the numbers of the splices to take, ascending; all, if not given.
   */
  fill(except: string, some?: Uint32Array): void {
    const {count} = this.#splices
    key.set(hash.subarray(0, count))
    this.#group(some)
    // Different names of one hash, a chance in millions: some get other keys than their hashes, and all is done again.
    for (let clashes = this.#clashes(); clashes.length > 0; clashes = this.#clashes()) {
      for (const p of clashes) key[p]!++
      this.#group(some)
    }
    if (hash.subarray(0, count).includes(hashOf(except))) this.#remove(except)
  }

  #remove(name: string): void {
    for (let v = 0; v < this.count; v++) {
      if (this.hashOf(v) !== hashOf(name) || this.nameOf(v) !== name) continue
      first.copyWithin(v, v + 1, this.count)
      weight.copyWithin(v, v + 1, this.count)
      this.count--
      return
    }
  }

  /**
   * Makes a variant of all splices with one key. This loop calls nothing: V8 would save and restore all it has at hand.
   */
  #group(some: Uint32Array | undefined): void {
    const total = some?.length ?? this.#splices.count
    // No more slots than needed: they are emptied for each target, and the fastest cache holds few of them.
    const slotBits = 34 - Math.clz32(total)
    const mask = 2 ** slotBits - 1
    slots.fill(0, 0, 2 ** slotBits)
    let count = 0
    let repeated = 0
    for (let i = 0; i < total; i++) {
      const p = some === undefined ? i : some[i]!
      const k = key[p]!
      let slot = Math.imul(k, SPREAD) >>> (32 - slotBits)
      let entry = slots[slot]!
      while (entry !== 0 && variantKey[entry - 1] !== k) {
        slot = (slot + 1) & mask
        entry = slots[slot]!
      }
      if (entry === 0) {
        variantKey[count] = k
        first[count] = p
        next[p] = NONE
        weight[count] = spliceWeight[p]!
        slots[slot] = ++count
      } else {
        const q = first[entry - 1]!
        next[p] = next[q]!
        next[q] = p
        weight[entry - 1]! += spliceWeight[p]!
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
      const p = repeats[i]!
      if (!this.#splices.makeSame(p, repeats[i + 1]!)) clashes.push(p)
    }
    return clashes
  }

  /**
   * Puts the `most` heaviest variants on the list; of equally heavy ones at the edge the first. The others stay in the
   * table, so that they can be asked for, but count for nothing.
   * @returns where the list ends, by weight and splice: `listAbove` makes the same choice among some of the variants.
   */
  listHeaviest(most: number): Cut {
    const {count} = this
    if (count <= most) {
      for (let v = 0; v < count; v++) list[v] = v
      listed.fill(1, 0, count)
      this.listedCount = count
      return {weight: 0, last: Number.POSITIVE_INFINITY}
    }
    const cut = chooseHeaviest(count, most)
    this.listedCount = most
    return {weight: cut.weight, last: first[cut.last]!}
  }

  /** Puts those variants on the list that `listHeaviest` put there among all. */
  listAbove({weight: edge, last}: Cut): void {
    const {count} = this
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
    weight[variant]! *= factor
    for (let p = first[variant]!; p !== NONE; p = next[p]!) spliceWeight[p]! *= factor
  }

  /** Returns the canonical hash of `variant`, not mixed. */
  hashOf(variant: number): number {
    return hash[first[variant]!]!
  }

  /** Returns the name of `variant` as a string. */
  nameOf(variant: number): string {
    return this.#splices.show(first[variant]!, this.#name).toString()
  }

  /** Returns all ways to `variant`, heaviest first. */
  pathsOf(variant: number): Path[] {
    const paths: Path[] = []
    for (let p = first[variant]!; p !== NONE; p = next[p]!) {
      const r = run[p]!
      paths.push({
        seed: RUNS.seed[r]!,
        technique: RUNS.technique[r]!,
        ...this.#splices.spliceAt(p),
        weight: spliceWeight[p]!,
      })
    }
    return paths.sort((a, b) => b.weight - a.weight || a.seed - b.seed || a.technique - b.technique)
  }
}
