import {hashOf} from '../../registry/lookup/hash.ts'
import type {Seed} from '../../targets/types.ts'
import {GroupColumns, type SpliceColumns, VariantColumns} from './columns.ts'
import {HeaviestSelector} from './select-heaviest.ts'
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

/** Where a list ends: the lightest weight on it, and the place (by `placeOf` of its splices) of the last of just that weight. */
export interface Cut {
  readonly weight: number
  readonly last: number
}

const NONE = -1
/** Brings all bits of a hash into its upper ones (Fibonacci hashing, Knuth vol. 3, 6.4). */
const SPREAD = 0x9e3779b9

/**
 * The variants of one target, each name once with all the splices that lead to it. Columns instead of objects, and a
 * hash table over them whose hits are confirmed on the characters, so that two names never become one.
 */
export class VariantTable extends VariantColumns {
  count = 0
  /** How many variants are on the list. */
  listedCount = 0
  readonly #table: SpliceTable
  /** Where variants are found by key: their numbers and one, 0 where there is none. */
  #slots = new Uint32Array(0)
  readonly #groups = new GroupColumns()
  #repeated = 0
  readonly #selector = new HeaviestSelector()

  constructor(table: SpliceTable) {
    super()
    this.#table = table
  }

  get seeds(): readonly Seed[] {
    return this.#table.seeds
  }

  /**
   * Replaces the contents by the names that the splices make, verdicts not yet set. A name's weights add up in the
   * order of its splices.
   * @param except a name to leave out, '' for none.
   * @param some the numbers of the splices to take, ascending; all, if not given.
   */
  fill(except: string, some?: Uint32Array): void {
    const {count, columns} = this.#table
    const {hash, key} = columns
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
    const {first, weight} = this
    for (let v = 0; v < this.count; v++) {
      if (this.hashOf(v) !== hashOf(name) || this.nameOf(v) !== name) continue
      first.copyWithin(v, v + 1, this.count)
      weight.copyWithin(v, v + 1, this.count)
      this.count--
      return
    }
  }

  /** Makes a variant of all splices with one key. */
  #group(some: Uint32Array | undefined): void {
    const total = some?.length ?? this.#table.count
    this.reserve(total)
    this.#groups.reserve(total)
    // No more slots than needed: they are emptied for each target, and the fastest cache holds few of them.
    const slotBits = 34 - Math.clz32(total)
    if (this.#slots.length < 2 ** slotBits) this.#slots = new Uint32Array(2 ** slotBits)
    this.#slots.fill(0, 0, 2 ** slotBits)
    this.count = groupByKey(this.#table.columns, some, total, this.#slots, slotBits, this, this.#groups)
    this.#repeated = total - this.count
  }

  /** Returns the splices whose names are not those of the variants that they were put to. */
  #clashes(): number[] {
    const clashes: number[] = []
    const {repeat, original} = this.#groups
    for (let i = 0; i < this.#repeated; i++) {
      if (!this.#table.makeSame(repeat[i]!, original[i]!)) clashes.push(repeat[i]!)
    }
    return clashes
  }

  /**
   * Puts the `limit` heaviest variants on the list; of equally heavy ones at the edge the first. The others stay in the
   * table, so that they can be asked for, but count for nothing.
   * @returns where the list ends: `listAbove` makes the same choice among some of the variants.
   */
  listHeaviest(limit: number): Cut {
    const {count, list, listed, weight} = this
    if (count <= limit) {
      for (let v = 0; v < count; v++) list[v] = v
      listed.fill(1, 0, count)
      this.listedCount = count
      return {weight: 0, last: Number.POSITIVE_INFINITY}
    }
    const cut = this.#selector.select(weight, count, limit, list, listed)
    this.listedCount = limit
    return {weight: cut.weight, last: this.#table.placeOf(this.first[cut.last]!)}
  }

  /** Puts those variants on the list that `listHeaviest` put there among all. */
  listAbove({weight: edge, last}: Cut): void {
    const {count, list, listed, weight, first} = this
    let size = 0
    for (let v = 0; v < count; v++) {
      const isIn = weight[v]! > edge || (weight[v] === edge && this.#table.placeOf(first[v]!) <= last)
      listed[v] = isIn ? 1 : 0
      if (isIn) list[size++] = v
    }
    this.listedCount = size
  }

  /** Multiplies the weight of a variant, and those of its splices, by `factor`. */
  multiply(variant: number, factor: number): void {
    const {next, weight} = this.#table.columns
    this.weight[variant]! *= factor
    for (let p = this.first[variant]!; p !== NONE; p = next[p]!) weight[p]! *= factor
  }

  /** Returns the canonical hash of `variant`, not mixed. */
  hashOf(variant: number): number {
    return this.#table.columns.hash[this.first[variant]!]!
  }

  /** Returns the name of `variant` as a string. */
  nameOf(variant: number): string {
    return this.#table.show(this.first[variant]!).toString()
  }

  /** Returns all ways to `variant`, heaviest first. */
  pathsOf(variant: number): Path[] {
    const paths: Path[] = []
    const {runs, columns} = this.#table
    const {run, next, weight} = columns
    for (let p = this.first[variant]!; p !== NONE; p = next[p]!) {
      const r = run[p]!
      paths.push({
        seed: runs.seed[r]!,
        technique: runs.technique[r]!,
        ...this.#table.spliceAt(p),
        weight: weight[p]!,
      })
    }
    return paths.sort((a, b) => b.weight - a.weight || a.seed - b.seed || a.technique - b.technique)
  }
}

/**
 * Makes a variant of all of `total` splices that have one key, and notes those that are not the first of theirs. This loop
 * calls nothing, for which V8 would save and restore all its registers, and nothing stands behind it, which V8 would compile
 * before it has ever run, and give up again each time.
 * @param slots emptied, 2^`slotBits` of them.
 * @returns how many variants there are; all other splices are noted.
 */
function groupByKey(
  {key, next, weight: spliceWeight}: SpliceColumns,
  some: Uint32Array | undefined,
  total: number,
  slots: Uint32Array,
  slotBits: number,
  {key: variantKey, first, weight}: VariantColumns,
  {repeat, original}: GroupColumns,
): number {
  const mask = 2 ** slotBits - 1
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
      repeat[repeated] = p
      original[repeated++] = q
    }
  }
  return count
}
