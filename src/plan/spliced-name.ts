import {MAX_NAME_LENGTH, type NormalizedName} from '../names/normalized-name.ts'
import {FOLD} from '../names/ultranormal.ts'
import {MULTIPLIER, POWERS} from '../registry/hash.ts'
import type {NameView} from '../registry/name-index.ts'

const HYPHEN = 45

/**
 * No character is asked for beyond the ends of a string, here and wherever a splice passes: V8 then gives up its fast
 * way to read characters for good.
 *
 * PEP 503 writes any run of separators as one, so a hyphen that a splice brings beside one of the seed swallows it.
 * Returns where the part of the seed before the insert ends.
 */
export function keptBefore(seed: string, start: number, insert: string): number {
  const meets = start > 0 && insert.length > 0 && insert.charCodeAt(0) === HYPHEN
  return meets && seed.charCodeAt(start - 1) === HYPHEN ? start - 1 : start
}

/** Returns where the part of the seed behind the insert begins, hyphens swallowed as `keptBefore` says. */
export function keptBehind(seed: string, start: number, end: number, insert: string): number {
  if (end === seed.length || seed.charCodeAt(end) !== HYPHEN) return end
  if (insert.length > 0) return insert.charCodeAt(insert.length - 1) === HYPHEN ? end + 1 : end
  return start > 0 && seed.charCodeAt(start - 1) === HYPHEN ? end + 1 : end
}

/**
 * A seed with the hashes of all its beginnings and endings, so that the hash of any splice costs no more than the
 * inserted text. `folded` is the same over the ultranormal form, in which some characters do not count. Re-used: the
 * arrays belong to the seed last given to `set`.
 */
export class HashedSeed {
  text = ''
  readonly prefix = new Int32Array(MAX_NAME_LENGTH + 1)
  readonly suffix = new Int32Array(MAX_NAME_LENGTH + 1)
  readonly foldedPrefix = new Int32Array(MAX_NAME_LENGTH + 1)
  readonly foldedSuffix = new Int32Array(MAX_NAME_LENGTH + 1)
  /** What a folded hash is multiplied by to make room for the folded ending that begins at the index. */
  readonly foldedShift = new Int32Array(MAX_NAME_LENGTH + 1)

  set(text: NormalizedName): void {
    this.text = text
    const n = text.length
    for (let i = 0; i < n; i++) {
      const code = text.charCodeAt(i)
      const fold = FOLD[code]!
      this.prefix[i + 1] = (Math.imul(this.prefix[i]!, MULTIPLIER) + code) | 0
      this.foldedPrefix[i + 1] =
        fold === 0 ? this.foldedPrefix[i]! : (Math.imul(this.foldedPrefix[i]!, MULTIPLIER) + fold) | 0
    }
    this.suffix[n] = this.foldedSuffix[n] = 0
    this.foldedShift[n] = 1
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

  /** Points this view at the normalized name that another splice makes, and returns it. */
  set(seed: string, start: number, end: number, insert: string): this {
    this.#seed = seed
    this.#start = keptBefore(seed, start, insert)
    this.#insert = insert
    this.#resume = this.#start + insert.length
    this.#shift = keptBehind(seed, start, end, insert) - this.#resume
    this.length = seed.length - this.#shift
    return this
  }

  charCodeAt(i: number): number {
    if (i < this.#start) return this.#seed.charCodeAt(i)
    if (i < this.#resume) return this.#insert.charCodeAt(i - this.#start)
    return this.#seed.charCodeAt(i + this.#shift)
  }

  /** Tells whether both views show the same name; of one seed, only the stretch that either changes is looked at. */
  equals(other: SplicedName): boolean {
    const {length} = this
    if (length !== other.length) return false
    const isSameSeed = this.#seed === other.#seed
    const from = isSameSeed ? Math.min(this.#start, other.#start) : 0
    const to = isSameSeed ? Math.max(this.#resume, other.#resume) : length
    for (let i = from; i < to; i++) if (this.charCodeAt(i) !== other.charCodeAt(i)) return false
    return true
  }

  toString(): string {
    return this.#seed.slice(0, this.#start) + this.#insert + this.#seed.slice(this.#resume + this.#shift)
  }
}
