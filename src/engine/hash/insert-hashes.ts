import {foldedLength} from '../../names/ultranormal.ts'
import {foldedHashOf, hashOf, POWERS} from '../../registry/lookup/hash.ts'
import {HYPHEN} from '../../techniques/alphabet.ts'

/** What the hashes of names need of a list of inserts, by index in the list. */
export class InsertHashes {
  readonly hash: Int32Array
  /** What the hash of the text before an insert is multiplied by to make room for it. */
  readonly shift: Int32Array
  /** Both over the ultranormal form. */
  readonly folded: Int32Array
  readonly foldedShift: Int32Array
  /** Length of the longest insert, in characters. */
  readonly maxLength: number
  /** The indexes of those that begin or end with a hyphen, or are empty: they can meet a hyphen or an end of the seed. */
  readonly edgy: readonly number[]
  /** Whether any of those is empty, begins with a hyphen, ends with one. */
  readonly hasEmpty: boolean
  readonly hasLeadingHyphen: boolean
  readonly hasTrailingHyphen: boolean

  constructor(texts: readonly string[]) {
    this.hash = Int32Array.from(texts, (text) => hashOf(text))
    this.shift = Int32Array.from(texts, (text) => POWERS[text.length]!)
    this.folded = Int32Array.from(texts, (text) => foldedHashOf(text))
    this.foldedShift = Int32Array.from(texts, (text) => POWERS[foldedLength(text)]!)
    this.maxLength = texts.reduce((max, {length}) => Math.max(max, length), 0)
    this.hasEmpty = texts.includes('')
    this.hasLeadingHyphen = texts.some((text) => text.startsWith(HYPHEN))
    this.hasTrailingHyphen = texts.some((text) => text.endsWith(HYPHEN))
    this.edgy = [...texts.keys()].filter((k) => `${HYPHEN}${texts[k]}${HYPHEN}`.includes(HYPHEN + HYPHEN))
  }
}
