import {MAX_NAME_LENGTH, type NormalizedName} from '../../names/normalized-name.ts'
import {FOLD} from '../../names/ultranormal.ts'
import {MULTIPLIER, POWERS} from '../../registry/lookup/hash.ts'
import {HYPHEN_CODE} from '../../techniques/alphabet.ts'

const LENGTH = MAX_NAME_LENGTH + 1

/**
 * A seed of which any splice can be hashed at no more cost than the inserted text's. By position in the seed: the hashes of
 * what stands before it and from it on, and what a hash is multiplied by to make room for that ending. `folded…` is the
 * same over the ultranormal form, in which some characters do not count. Reused: `set` gives it another seed.
 */
export class SeedHashes {
  text = ''
  /** The characters' codes. */
  codes: Uint8Array = new Uint8Array(MAX_NAME_LENGTH)
  readonly prefix = new Int32Array(LENGTH)
  readonly suffix = new Int32Array(LENGTH)
  readonly room = new Int32Array(LENGTH)
  readonly foldedPrefix = new Int32Array(LENGTH)
  readonly foldedSuffix = new Int32Array(LENGTH)
  readonly foldedRoom = new Int32Array(LENGTH)
  /** How many of the characters before the position count in the ultranormal form. */
  readonly foldedLength = new Int32Array(LENGTH)

  /** @param codes where the codes of `text` are written, and stay until the next call. */
  set(text: NormalizedName, codes: Uint8Array): void {
    const {prefix, suffix, room, foldedPrefix, foldedSuffix, foldedRoom, foldedLength} = this
    const n = text.length
    this.text = text
    this.codes = codes
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
      room[i] = POWERS[n - i]!
      foldedRoom[i] = POWERS[foldedLength[n]! - foldedLength[i]!]!
      suffix[i] = (prefix[n]! - Math.imul(prefix[i]!, room[i]!)) | 0
      foldedSuffix[i] = (foldedPrefix[n]! - Math.imul(foldedPrefix[i]!, foldedRoom[i]!)) | 0
    }
  }

  /**
   * Tells whether a hyphen may meet a hyphen or an end of the name, where an insert is empty, or begins or ends with one.
   */
  meetsHyphen(start: number, end: number, isEmpty: boolean, hasLeading: boolean, hasTrailing: boolean): boolean {
    if (!isEmpty && !hasLeading && !hasTrailing) return false
    const {codes} = this
    const left = start === 0 || codes[start - 1] === HYPHEN_CODE
    const right = end === this.text.length || codes[end] === HYPHEN_CODE
    return (hasLeading && left) || (hasTrailing && right) || (isEmpty && left && right)
  }

  /** Tells whether the name keeps a length that it may have, with an insert of so many characters. */
  fits(start: number, end: number, length: number): boolean {
    return this.text.length + start - end + length <= MAX_NAME_LENGTH
  }
}
