import type {NormalizedName} from '../names/normalized-name.ts'
import {FOLD} from '../names/ultranormal.ts'
import {MULTIPLIER, POWERS} from '../registry/hash.ts'
import type {NameView} from '../registry/name-index.ts'

/**
 * A seed with the hashes of all its beginnings and endings, so that the hash of any splice costs no more than the
 * inserted text. `folded` is the same over the ultranormal form, in which some characters do not count.
 */
export class HashedSeed {
  readonly text: NormalizedName
  readonly prefix: Int32Array
  readonly suffix: Int32Array
  readonly foldedPrefix: Int32Array
  readonly foldedSuffix: Int32Array
  /** What a folded hash is multiplied by to make room for the folded ending that begins at the index. */
  readonly foldedShift: Int32Array

  constructor(text: NormalizedName) {
    this.text = text
    const n = text.length
    this.prefix = new Int32Array(n + 1)
    this.suffix = new Int32Array(n + 1)
    this.foldedPrefix = new Int32Array(n + 1)
    this.foldedSuffix = new Int32Array(n + 1)
    this.foldedShift = new Int32Array(n + 1).fill(1)
    for (let i = 0; i < n; i++) {
      const code = text.charCodeAt(i)
      const fold = FOLD[code]!
      this.prefix[i + 1] = (Math.imul(this.prefix[i]!, MULTIPLIER) + code) | 0
      this.foldedPrefix[i + 1] =
        fold === 0 ? this.foldedPrefix[i]! : (Math.imul(this.foldedPrefix[i]!, MULTIPLIER) + fold) | 0
    }
    for (let i = n - 1; i >= 0; i--) {
      const code = text.charCodeAt(i)
      const fold = FOLD[code]!
      this.suffix[i] = (Math.imul(code, POWERS[n - 1 - i]!) + this.suffix[i + 1]!) | 0
      const shift = this.foldedShift[i + 1]!
      this.foldedSuffix[i] =
        fold === 0 ? this.foldedSuffix[i + 1]! : (Math.imul(fold, shift) + this.foldedSuffix[i + 1]!) | 0
      this.foldedShift[i] = fold === 0 ? shift : Math.imul(shift, MULTIPLIER)
    }
  }
}

/** The name that a splice makes of a seed, readable character by character without being built. Re-used: see `set`. */
export class SplicedName implements NameView {
  #seed = ''
  #start = 0
  #insert = ''
  /** How far characters behind the insert are from their place in the seed. */
  #shift = 0
  #resume = 0
  length = 0

  /** Points this view at another splice and returns it. */
  set(seed: string, start: number, end: number, insert: string): this {
    this.#seed = seed
    this.#start = start
    this.#insert = insert
    this.#resume = start + insert.length
    this.#shift = end - this.#resume
    this.length = seed.length - this.#shift
    return this
  }

  charCodeAt(i: number): number {
    if (i < this.#start) return this.#seed.charCodeAt(i)
    if (i < this.#resume) return this.#insert.charCodeAt(i - this.#start)
    return this.#seed.charCodeAt(i + this.#shift)
  }

  /** Tells whether both views show the same name. */
  equals(other: SplicedName): boolean {
    if (this.length !== other.length) return false
    for (let i = 0; i < this.length; i++) if (this.charCodeAt(i) !== other.charCodeAt(i)) return false
    return true
  }

  toString(): string {
    return this.#seed.slice(0, this.#start) + this.#insert + this.#seed.slice(this.#resume + this.#shift)
  }
}
