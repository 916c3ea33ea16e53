import {MAX_NAME_LENGTH, type NormalizedName} from '../names/normalized-name.ts'
import {FOLD} from '../names/ultranormal.ts'
import {MULTIPLIER, POWERS} from '../registry/hash.ts'
import {isHyphen} from '../techniques/alphabet.ts'

/**
 * A seed with the hashes of all its beginnings and endings, so that the hash of any splice costs no more than the
 * inserted text. `folded…` is the same over the ultranormal form, in which some characters do not count. Re-used: the
 * arrays belong to the seed last given to `set`.
 */
export class HashedSeed {
  text = ''
  /** The characters' codes. */
  readonly codes = new Uint8Array(MAX_NAME_LENGTH)
  readonly prefix = new Int32Array(MAX_NAME_LENGTH + 1)
  readonly suffix = new Int32Array(MAX_NAME_LENGTH + 1)
  readonly foldedPrefix = new Int32Array(MAX_NAME_LENGTH + 1)
  readonly foldedSuffix = new Int32Array(MAX_NAME_LENGTH + 1)
  /** How many of the characters before the index count in the ultranormal form. */
  readonly foldedLength = new Uint8Array(MAX_NAME_LENGTH + 1)

  set(text: NormalizedName): void {
    const {codes, prefix, suffix, foldedPrefix, foldedSuffix, foldedLength} = this
    const n = text.length
    this.text = text
    for (let i = 0; i < n; i++) {
      const code = text.charCodeAt(i)
      codes[i] = code
      const fold = FOLD[code]!
      prefix[i + 1] = (Math.imul(prefix[i]!, MULTIPLIER) + code) | 0
      foldedPrefix[i + 1] = fold === 0 ? foldedPrefix[i]! : (Math.imul(foldedPrefix[i]!, MULTIPLIER) + fold) | 0
      foldedLength[i + 1] = foldedLength[i]! + (fold === 0 ? 0 : 1)
    }
    // The hash of an ending is what the whole has beyond its beginning.
    for (let i = 0; i <= n; i++) {
      suffix[i] = (prefix[n]! - Math.imul(prefix[i]!, POWERS[n - i]!)) | 0
      foldedSuffix[i] = (foldedPrefix[n]! - Math.imul(foldedPrefix[i]!, this.foldedShift(i))) | 0
    }
  }

  /** Returns what a folded hash is multiplied by to make room for the folded ending that begins at `i`. */
  foldedShift(i: number): number {
    return POWERS[this.foldedLength[this.text.length]! - this.foldedLength[i]!]!
  }

  /**
   * Tells whether a hyphen may meet a hyphen or an end of the name, where the insert is empty, or begins (`opens`) or
   * ends with one.
   */
  meetsHyphen(start: number, end: number, isEmpty: boolean, opens: boolean, closes: boolean): boolean {
    if (!isEmpty && !opens && !closes) return false
    const {text} = this
    const left = start === 0 || isHyphen(text, start - 1)
    const right = end === text.length || isHyphen(text, end)
    return (opens && left) || (closes && right) || (isEmpty && left && right)
  }

  /** Tells whether the name keeps a length that it may have, with an insert of so many characters. */
  fits(start: number, end: number, length: number): boolean {
    return this.text.length + start - end + length <= MAX_NAME_LENGTH
  }
}
