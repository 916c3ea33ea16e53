import {MAX_NAME_LENGTH} from '../names/normalized-name.ts'
import {FOLD} from '../names/ultranormal.ts'
import {MULTIPLIER, mix, POWERS} from '../registry/hash.ts'
import {isDerived} from '../targets/seeds.ts'
import type {Seed} from '../targets/types.ts'
import type {EmitSplice} from '../techniques/splice.ts'
import type {Technique} from '../techniques/technique.ts'
import {HashedSeed, keptBefore, keptBehind, type SplicedName} from './spliced-name.ts'
import type {Shortlist} from './top-sums.ts'

const HYPHEN = 45
const CAPACITY = 4096

/**
 * All splices of one target, in columns: as the techniques emitted them, with the hashes of the names they make.
 * Nothing is allocated for a splice, and what is asked of them (likelihood, registered or not) is asked in loops of its
 * own, so that the processor waits for many answers of the memory at a time.
 */
export class SpliceTable {
  seeds: readonly Seed[] = []
  count = 0
  seed = new Uint16Array(CAPACITY)
  technique = new Uint8Array(CAPACITY)
  start = new Uint8Array(CAPACITY)
  end = new Uint8Array(CAPACITY)
  readonly insert: string[] = new Array<string>(CAPACITY).fill('')
  /** Of the canonical and of the ultranormal form of the name, not mixed. */
  hash = new Int32Array(CAPACITY)
  folded = new Int32Array(CAPACITY)
  /** 1 where the result breaks PyPI's rule for names, else 0. */
  invalid = new Uint8Array(CAPACITY)
  /** After `keepOnly`: the number the splice had among all. */
  readonly place: number[] = []
  readonly #seed = new HashedSeed()

  /** Replaces the contents by the splices that `techniques` make of `seeds`. */
  fill(seeds: readonly Seed[], techniques: readonly Technique[]): void {
    this.seeds = seeds
    this.count = 0
    for (let s = 0; s < seeds.length; s++) {
      const {text} = seeds[s]!
      const firstOfSeed = this.count
      const narrow = isDerived(seeds[s]!)
      this.#seed.set(text)
      for (let t = 0; t < techniques.length; t++) {
        const first = this.count
        if (narrow && techniques[t]!.wide) continue
        techniques[t]!.splices(text, this.#emit)
        this.technique.fill(t, first, this.count)
      }
      this.seed.fill(s, firstOfSeed, this.count)
    }
  }

  /** Points `view` at the name that splice `p` makes, and returns it. */
  show(p: number, view: SplicedName): SplicedName {
    return view.set(this.seeds[this.seed[p]!]!.text, this.start[p]!, this.end[p]!, this.insert[p]!)
  }

  readonly #emit: EmitSplice = (start, end, insert) => {
    const p = this.count
    if (p === this.hash.length) this.#grow()
    this.count = p + 1
    this.start[p] = start
    this.end[p] = end
    this.insert[p] = insert

    const {text, prefix, suffix, foldedPrefix, foldedSuffix, foldedShift} = this.#seed
    const n = text.length
    const before = keptBefore(text, start, insert)
    const behind = keptBehind(text, start, end, insert)
    const length = insert.length
    let hash = prefix[before]!
    let folded = foldedPrefix[before]!
    for (let i = 0; i < length; i++) {
      const code = insert.charCodeAt(i)
      const fold = FOLD[code]!
      hash = (Math.imul(hash, MULTIPLIER) + code) | 0
      if (fold !== 0) folded = (Math.imul(folded, MULTIPLIER) + fold) | 0
    }
    this.hash[p] = (Math.imul(hash, POWERS[n - behind]!) + suffix[behind]!) | 0
    this.folded[p] = (Math.imul(folded, foldedShift[behind]!) + foldedSuffix[behind]!) | 0
    const first = before > 0 ? 0 : length > 0 ? insert.charCodeAt(0) : behind < n ? text.charCodeAt(behind) : 0
    const last =
      behind < n ? 0 : length > 0 ? insert.charCodeAt(length - 1) : before > 0 ? text.charCodeAt(before - 1) : 0
    const size = before + length + n - behind
    // Splices of normalized names break the rule for names only at the ends, or by length.
    this.invalid[p] = first === HYPHEN || last === HYPHEN || size === 0 || size > MAX_NAME_LENGTH ? 1 : 0
  }

  /** Drops all splices whose names are not on the shortlist; `place` then says where each of the others was. */
  keepOnly(shortlist: Shortlist): void {
    let kept = 0
    for (let p = 0; p < this.count; p++) {
      if (!shortlist.has(mix(this.hash[p]!))) continue
      this.place[kept] = p
      this.seed[kept] = this.seed[p]!
      this.technique[kept] = this.technique[p]!
      this.start[kept] = this.start[p]!
      this.end[kept] = this.end[p]!
      this.insert[kept] = this.insert[p]!
      this.hash[kept] = this.hash[p]!
      this.folded[kept] = this.folded[p]!
      this.invalid[kept] = this.invalid[p]!
      kept++
    }
    this.count = kept
  }

  #grow(): void {
    this.seed = doubled(this.seed, Uint16Array)
    this.technique = doubled(this.technique, Uint8Array)
    this.start = doubled(this.start, Uint8Array)
    this.end = doubled(this.end, Uint8Array)
    this.hash = doubled(this.hash, Int32Array)
    this.folded = doubled(this.folded, Int32Array)
    this.invalid = doubled(this.invalid, Uint8Array)
  }
}

/** Returns a column of this type with twice the room and the same contents. */
export function doubled<T extends {length: number; set(other: T): void}>(
  column: T,
  type: new (length: number) => T,
): T {
  const grown = new type(column.length * 2)
  grown.set(column)
  return grown
}
