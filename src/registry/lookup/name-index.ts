import {limits} from '../../limits.ts'
import {expectNormalized, type NormalizedName} from '../../names/normalized-name.ts'
import {FOLD} from '../../names/ultranormal.ts'
import {addToFilter, type CompiledNames, isInFilter} from './compiled.ts'
import {foldedHashOf, mix} from './hash.ts'

/** A constant for the compiler; the limit is documented where it stands. */
const COLLISIONS = limits.collisions

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
    return expectNormalized(this.#text.toString('latin1', offsets[i]!, offsets[i + 1]! - 1))
  }

  /** All names in bytewise order. */
  *[Symbol.iterator](): Generator<NormalizedName> {
    for (let i = 0; i < this.count; i++) yield this.nameAt(i)
  }

  /** Returns how many names begin with `prefix`, which is as part of a normalized name is. */
  countStartingWith(prefix: string): number {
    // No character of a name comes after `z`.
    return this.#firstFrom(`${prefix}~`) - this.#firstFrom(prefix)
  }

  /** Returns the number of the first name that does not come before `text` in bytewise order. */
  #firstFrom(text: string): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#comesBefore(middle, text)) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Tells whether name number `i` comes before `text` in bytewise order. */
  #comesBefore(i: number, text: string): boolean {
    const {offsets} = this.compiled
    const bytes = this.#text
    const start = offsets[i]!
    const length = offsets[i + 1]! - 1 - start
    for (let k = 0; k < length && k < text.length; k++) {
      const difference = bytes[start + k]! - text.charCodeAt(k)
      if (difference !== 0) return difference < 0
    }
    return length < text.length
  }

  /** Tells whether exactly this name is registered. */
  has(name: NormalizedName): boolean {
    return this.find(mix(foldedHashOf(name)), name) !== -1
  }

  /** Returns the registered names, other than `name` itself, that PyPI holds to be too similar to it. */
  similarTo(name: NormalizedName): NormalizedName[] {
    const found: NormalizedName[] = []
    const mixed = mix(foldedHashOf(name))
    let slot = this.#probe(mixed, mixed, name, false)
    for (let met = 0; slot !== -1 && met <= COLLISIONS; met++) {
      const other = this.nameAt(this.#numberIn(slot))
      if (other !== name) found.push(other)
      slot = this.#probe(slot + 1, mixed, name, false)
    }
    return found
  }

  /** Returns the number of the name that equals `view` (mixed hash of its ultranormal form given), or -1. */
  find(mixed: number, view: NameView): number {
    return this.#numberIn(this.#probe(mixed, mixed, view, true))
  }

  /** Returns the number of one name whose ultranormal form equals that of `view` (mixed folded hash given), or -1. */
  findFolded(mixed: number, view: NameView): number {
    return this.#numberIn(this.#probe(mixed, mixed, view, false))
  }

  /**
   * Puts the ultranormal forms of `names` into the filter too. Their bits are set in place, in memory that threads share: a
   * copy would take longer than all else here, and a superfluous bit changes no answer: it only costs a look-up.
   */
  suspect(names: Iterable<NormalizedName>): void {
    for (const name of names) {
      const mixed = mix(foldedHashOf(name))
      // Threads find all bits set and write nothing: a write could undo what another thread does.
      if (!isInFilter(this.compiled, mixed)) addToFilter(this.compiled, mixed)
    }
  }

  /**
   * Returns the first slot from `from` on that holds a name equal to `view`, in the ultranormal form unless `isExact`; -1 if
   * an empty slot comes first.
   */
  #probe(from: number, mixed: number, view: NameView, isExact: boolean): number {
    const {folded} = this.compiled
    const mask = folded.length - 1
    // Bounded as when the table was filled: one that is damaged may have no empty slot.
    for (
      let slot = from & mask, tries = 0;
      folded[slot] !== 0 && tries <= COLLISIONS;
      slot = (slot + 1) & mask, tries++
    ) {
      if ((folded[slot]! ^ mixed) >>> 24 !== 0) continue
      const i = this.#numberIn(slot)
      if (isExact ? this.#equals(i, view) : this.#foldsLike(i, view)) return slot
    }
    return -1
  }

  #numberIn(slot: number): number {
    return slot === -1 ? -1 : (this.compiled.folded[slot]! & 0xffffff) - 1
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
