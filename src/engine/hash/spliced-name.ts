import {MAX_NAME_LENGTH} from '../../names/normalized-name.ts'
import {FOLD} from '../../names/ultranormal.ts'
import {MULTIPLIER} from '../../registry/lookup/hash.ts'
import type {NameView} from '../../registry/lookup/name-index.ts'
import {HYPHEN_CODE} from '../../techniques/alphabet.ts'

/**
 * The name that a splice makes, character code by character code; no string is made for it. Re-used: `clear`, then `add`
 * its parts. PEP 503 writes any run of separators as one, so a hyphen behind a hyphen is left out.
 */
export class SplicedName implements NameView {
  /** A seed, and whatever is put into it. */
  readonly #codes = Buffer.alloc(4 * MAX_NAME_LENGTH)
  length = 0

  clear(): this {
    this.length = 0
    return this
  }

  /** Adds the characters of `text`. */
  add(text: string): void {
    for (let i = 0; i < text.length; i++) this.#addCode(text.charCodeAt(i))
  }

  /** Adds a part of a normalized name, given by its codes. */
  addPart(part: Uint8Array, from: number, to: number): void {
    if (from === to) return
    this.#addCode(part[from]!)
    const codes = this.#codes
    const shift = this.length - from - 1
    for (let i = from + 1; i < to; i++) codes[i + shift] = part[i]!
    this.length = to + shift
  }

  #addCode(code: number): void {
    const {length} = this
    if (code !== HYPHEN_CODE || length === 0 || this.#codes[length - 1] !== HYPHEN_CODE)
      this.#codes[this.length++] = code
  }

  charCodeAt(i: number): number {
    return this.#codes[i]!
  }

  equals(other: SplicedName): boolean {
    const {length} = this
    if (length !== other.length) return false
    for (let i = 0; i < length; i++) if (this.#codes[i] !== other.#codes[i]) return false
    return true
  }

  /** Returns what `hashOf` returns for the name. */
  hash(): number {
    let hash = 0
    for (let i = 0; i < this.length; i++) hash = (Math.imul(hash, MULTIPLIER) + this.#codes[i]!) | 0
    return hash
  }

  /** Returns what `foldedHashOf` returns for the name. */
  foldedHash(): number {
    let hash = 0
    for (let i = 0; i < this.length; i++) {
      const code = FOLD[this.#codes[i]!]!
      if (code !== 0) hash = (Math.imul(hash, MULTIPLIER) + code) | 0
    }
    return hash
  }

  /** Tells whether it keeps PyPI's rule for names, and is no longer than any name handled. */
  isValid(): boolean {
    const {length} = this
    if (length === 0 || length > MAX_NAME_LENGTH) return false
    return this.#codes[0] !== HYPHEN_CODE && this.#codes[length - 1] !== HYPHEN_CODE
  }

  toString(): string {
    return this.#codes.toString('latin1', 0, this.length)
  }
}
