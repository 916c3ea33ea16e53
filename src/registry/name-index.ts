import type {NormalizedName} from '../names/normalized-name.ts'
import {FOLD} from '../names/ultranormal.ts'
import {type CompiledNames, filterBits} from './compiled.ts'
import {foldedHashOf, mix} from './hash.ts'

/** A name as a sequence of character codes: a string has this shape, and so has a splice that was never built. */
export interface NameView {
  readonly length: number
  charCodeAt(index: number): number
}

/** The registered names: exact look-up, by the name itself and by its ultranormal form, over the compiled buffer. */
export class NameIndex {
  readonly compiled: CompiledNames
  readonly #text: Buffer

  constructor(compiled: CompiledNames) {
    this.compiled = compiled
    this.#text = Buffer.from(compiled.text.buffer, compiled.text.byteOffset, compiled.text.byteLength)
  }

  /** How many names are registered. */
  get count(): number {
    return this.compiled.count
  }

  /** Returns name number `i` of the sorted list, 0 ≤ i < count. */
  nameAt(i: number): NormalizedName {
    const {offsets} = this.compiled
    return this.#text.toString('latin1', offsets[i]!, offsets[i + 1]! - 1) as NormalizedName
  }

  /** All names in bytewise order. */
  *[Symbol.iterator](): Generator<NormalizedName> {
    for (let i = 0; i < this.count; i++) yield this.nameAt(i)
  }

  /** Tells whether exactly this name is registered. */
  has(name: NormalizedName): boolean {
    return this.find(mix(foldedHashOf(name)), name) !== -1
  }

  /** Returns the registered names, other than `name` itself, that PyPI holds to be too similar to it. */
  similarTo(name: NormalizedName): NormalizedName[] {
    const found: NormalizedName[] = []
    for (const i of this.#foldedMatches(mix(foldedHashOf(name)), name)) {
      const other = this.nameAt(i)
      if (other !== name) found.push(other)
    }
    return found
  }

  /** Returns the number of the name that equals `view` (mixed hash of its ultranormal form given), or -1. */
  find(mixed: number, view: NameView): number {
    const {folded} = this.compiled
    const mask = folded.length - 1
    for (let slot = mixed & mask; folded[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = folded[slot]!
      if ((entry ^ mixed) >>> 24 === 0 && this.#equals((entry & 0xffffff) - 1, view)) return (entry & 0xffffff) - 1
    }
    return -1
  }

  /** Returns the number of one name whose ultranormal form equals that of `view` (mixed folded hash given), or -1. */
  findFolded(mixed: number, view: NameView): number {
    const {folded} = this.compiled
    const mask = folded.length - 1
    for (let slot = mixed & mask; folded[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = folded[slot]!
      if ((entry ^ mixed) >>> 24 === 0 && this.#foldsLike((entry & 0xffffff) - 1, view)) return (entry & 0xffffff) - 1
    }
    return -1
  }

  /**
   * Returns the filter, from now on with bits for the ultranormal forms of `names` too. They are set in place, in memory
   * that threads share: a copy would take longer than all else here, and a bit too many costs no answer but a look.
   */
  filterWith(names: Iterable<NormalizedName>): Uint32Array {
    const {filter, filterShift} = this.compiled
    for (const name of names) {
      const mixed = mix(foldedHashOf(name))
      const bits = filterBits(mixed)
      // Threads find all bits set and write nothing: one that did could undo what another one does.
      if ((filter[mixed >>> filterShift]! & bits) !== bits) filter[mixed >>> filterShift]! |= bits
    }
    return filter
  }

  *#foldedMatches(mixed: number, view: NameView): Generator<number> {
    const {folded} = this.compiled
    const mask = folded.length - 1
    for (let slot = mixed & mask; folded[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = folded[slot]!
      if ((entry ^ mixed) >>> 24 === 0 && this.#foldsLike((entry & 0xffffff) - 1, view)) yield (entry & 0xffffff) - 1
    }
  }

  #equals(i: number, view: NameView): boolean {
    const {offsets, text} = this.compiled
    const from = offsets[i]!
    const length = offsets[i + 1]! - from - 1
    if (length !== view.length) return false
    for (let k = 0; k < length; k++) if (text[from + k] !== view.charCodeAt(k)) return false
    return true
  }

  #foldsLike(i: number, view: NameView): boolean {
    const {offsets, text} = this.compiled
    const end = offsets[i + 1]! - 1
    let at = offsets[i]!
    for (let k = 0; k < view.length; k++) {
      const fold = FOLD[view.charCodeAt(k)]!
      if (fold === 0) continue
      while (at < end && FOLD[text[at]!] === 0) at++
      if (at === end || FOLD[text[at]!] !== fold) return false
      at++
    }
    while (at < end && FOLD[text[at]!] === 0) at++
    return at === end
  }
}
