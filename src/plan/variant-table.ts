import {mix} from '../registry/hash.ts'
import type {Seed} from '../targets/types.ts'
import {SplicedName} from './spliced-name.ts'
import {CODE, type VerdictCode} from './verdict-code.ts'

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

/**
 * The variants of one target, each name once with all the ways that lead to it. Columns instead of objects, and a
 * hash table over them whose hits are confirmed on the characters, so that two names never become one.
 */
export class VariantTable {
  static readonly ABSENT = -1
  static readonly EXCLUDED = -2

  seeds: Seed[] = []
  count = 0
  /** How many of them are on the list: see `listHeaviest`. */
  listedCount = 0
  /** By variant: verdict code, whether it is on the list (1 or 0), summed weight, first path. */
  verdict = new Uint8Array(1024)
  listed = new Uint8Array(1024)
  weight = new Float64Array(1024)
  #hash = new Int32Array(1024)
  #firstPath = new Int32Array(1024)

  /** By path: the columns of `Path`, and the variant's next path. */
  #pathCount = 0
  #seed = new Uint16Array(2048)
  #technique = new Uint8Array(2048)
  #start = new Uint16Array(2048)
  #end = new Uint16Array(2048)
  #insert: string[] = []
  #pathWeight = new Float64Array(2048)
  #nextPath = new Int32Array(2048)

  #slots = new Int32Array(4096)
  #excluded: {hash: number; name: string} | undefined
  readonly #known = new SplicedName()

  /** Forgets everything; memory is kept for the next target. */
  clear(): void {
    this.seeds = []
    this.count = this.listedCount = this.#pathCount = 0
    this.#slots.fill(0)
    this.#excluded = undefined
  }

  /** Leaves out the name that `view` shows, with this canonical hash, from here on. */
  exclude(hash: number, view: SplicedName): void {
    this.#excluded = {hash, name: view.toString()}
  }

  /** Returns the number of the variant that `view` shows, with this canonical hash, or ABSENT, or EXCLUDED. */
  find(hash: number, view: SplicedName): number {
    if (this.#excluded?.hash === hash && this.#excluded.name === view.toString()) return VariantTable.EXCLUDED
    const mask = this.#slots.length - 1
    for (let slot = mix(hash) & mask; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const variant = this.#slots[slot]! - 1
      if (this.#hash[variant] === hash && this.#viewOf(variant).equals(view)) return variant
    }
    return VariantTable.ABSENT
  }

  /** Adds a variant that `find` did not find, to be followed by `addPath`, and returns its number. */
  add(hash: number, verdict: VerdictCode): number {
    if (this.count === this.verdict.length) this.#growVariants()
    const variant = this.count++
    this.#hash[variant] = hash
    this.verdict[variant] = verdict
    this.weight[variant] = 0
    this.#firstPath[variant] = NONE
    this.#insertSlot(variant)
    return variant
  }

  /** Adds one more way to `variant`; its weight adds up. */
  addPath(variant: number, path: Path): void {
    if (this.#pathCount === this.#seed.length) this.#growPaths()
    const p = this.#pathCount++
    this.#seed[p] = path.seed
    this.#technique[p] = path.technique
    this.#start[p] = path.start
    this.#end[p] = path.end
    this.#insert[p] = path.insert
    this.#pathWeight[p] = path.weight
    this.#nextPath[p] = this.#firstPath[variant]!
    this.#firstPath[variant] = p
    this.weight[variant]! += path.weight
  }

  /**
   * Puts the `most` heaviest variants on the list; of equally heavy ones at the edge the first. The others stay in the
   * table, so that they can be asked for, but count for nothing.
   */
  listHeaviest(most: number): void {
    const {count, weight, listed} = this
    this.listedCount = Math.min(most, count)
    if (count <= most) {
      listed.fill(1, 0, count)
      return
    }
    const edge = nthLargest(weight.slice(0, count), most)
    let spare = most
    for (let v = 0; v < count; v++) if (weight[v]! > edge) spare--
    for (let v = 0; v < count; v++) listed[v] = weight[v]! > edge || (weight[v] === edge && spare-- > 0) ? 1 : 0
  }

  /** Multiplies each variant's weight, and those of its paths, by the factor of its verdict code. */
  multiply(byVerdict: readonly number[]): void {
    for (let v = 0; v < this.count; v++) {
      const factor = byVerdict[this.verdict[v]!]!
      if (factor === 1) continue
      this.weight[v]! *= factor
      for (let p = this.#firstPath[v]!; p !== NONE; p = this.#nextPath[p]!) this.#pathWeight[p]! *= factor
    }
  }

  /** Returns the canonical hash of `variant`. */
  hashOf(variant: number): number {
    return this.#hash[variant]!
  }

  /** Returns the name of `variant` as a string. */
  nameOf(variant: number): string {
    return this.#viewOf(variant).toString()
  }

  /** Returns all ways to `variant`, heaviest first. */
  pathsOf(variant: number): Path[] {
    const paths: Path[] = []
    for (let p = this.#firstPath[variant]!; p !== NONE; p = this.#nextPath[p]!) {
      paths.push({
        seed: this.#seed[p]!,
        technique: this.#technique[p]!,
        start: this.#start[p]!,
        end: this.#end[p]!,
        insert: this.#insert[p]!,
        weight: this.#pathWeight[p]!,
      })
    }
    return paths.sort((a, b) => b.weight - a.weight || a.seed - b.seed || a.technique - b.technique)
  }

  /** Returns the summed weight of the listed variants whose verdict code is in `wanted`. */
  totalWeight(wanted: ReadonlySet<number>): number {
    let total = 0
    for (let v = 0; v < this.count; v++) {
      if (this.listed[v] === 1 && wanted.has(this.verdict[v]!)) total += this.weight[v]!
    }
    return total
  }

  /** Returns how many listed variants have each verdict code, by code. */
  countByVerdict(): number[] {
    const counts = new Array<number>(Object.keys(CODE).length).fill(0)
    for (let v = 0; v < this.count; v++) counts[this.verdict[v]!]! += this.listed[v]!
    return counts
  }

  #viewOf(variant: number): SplicedName {
    const p = this.#firstPath[variant]!
    return this.#known.set(this.seeds[this.#seed[p]!]!.text, this.#start[p]!, this.#end[p]!, this.#insert[p]!)
  }

  #insertSlot(variant: number): void {
    const mask = this.#slots.length - 1
    let slot = mix(this.#hash[variant]!) & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = variant + 1
  }

  #growVariants(): void {
    this.verdict = doubled(this.verdict, Uint8Array)
    this.listed = doubled(this.listed, Uint8Array)
    this.weight = doubled(this.weight, Float64Array)
    this.#hash = doubled(this.#hash, Int32Array)
    this.#firstPath = doubled(this.#firstPath, Int32Array)
    this.#slots = new Int32Array(this.#slots.length * 2)
    for (let v = 0; v < this.count; v++) this.#insertSlot(v)
  }

  #growPaths(): void {
    this.#seed = doubled(this.#seed, Uint16Array)
    this.#technique = doubled(this.#technique, Uint8Array)
    this.#start = doubled(this.#start, Uint16Array)
    this.#end = doubled(this.#end, Uint16Array)
    this.#pathWeight = doubled(this.#pathWeight, Float64Array)
    this.#nextPath = doubled(this.#nextPath, Int32Array)
  }
}

function doubled<T extends {length: number; set(other: T): void}>(column: T, type: new (length: number) => T): T {
  const grown = new type(column.length * 2)
  grown.set(column)
  return grown
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
