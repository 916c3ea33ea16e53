import {foldedLength} from '../../names/ultranormal.ts'
import {foldedHashOf, hashOf, POWERS} from '../../registry/lookup/hash.ts'
import {HYPHEN} from '../../techniques/alphabet.ts'
import type {InsertList} from '../../techniques/insert-list.ts'

/** What the hashes of names need of the inserts of a list, by place in the list. */
export class HashedInserts {
  readonly hash: Int32Array
  /** What the hash of the text before an insert is multiplied by to make room for it. */
  readonly shift: Int32Array
  /** Both over the ultranormal form. */
  readonly folded: Int32Array
  readonly foldedShift: Int32Array
  /** Length of the longest. */
  readonly longest: number
  /** The places of those that begin or end with a hyphen, or are empty: they can meet a hyphen or an end of the seed. */
  readonly edgy: readonly number[]
  /** Whether any of those is empty, begins so, ends so. */
  readonly isEmpty: boolean
  readonly opens: boolean
  readonly closes: boolean

  constructor({texts}: InsertList) {
    this.hash = Int32Array.from(texts, (text) => hashOf(text))
    this.shift = Int32Array.from(texts, (text) => POWERS[text.length]!)
    this.folded = Int32Array.from(texts, (text) => foldedHashOf(text))
    this.foldedShift = Int32Array.from(texts, (text) => POWERS[foldedLength(text)]!)
    this.longest = texts.reduce((longest, {length}) => Math.max(longest, length), 0)
    this.isEmpty = texts.includes('')
    this.opens = texts.some((text) => text.startsWith(HYPHEN))
    this.closes = texts.some((text) => text.endsWith(HYPHEN))
    this.edgy = [...texts.keys()].filter((k) => `${HYPHEN}${texts[k]}${HYPHEN}`.includes(HYPHEN + HYPHEN))
  }
}
