import type {Splice} from '../../techniques/splice.ts'
import {InsertHashes} from './insert-hashes.ts'

/** As many characters as there are. */
export const MAX_CODES = 128

/**
 * A technique's list of inserts as the engine keeps it: with the character codes, where each insert is one character, or
 * with the hashes of the texts, found out when they are first needed.
 */
export class InsertList {
  readonly texts: readonly string[]
  /** By index in the list, if all inserts are single characters, of which there are at most MAX_CODES. */
  readonly codes: Uint8Array | undefined
  #hashes: InsertHashes | undefined

  constructor(texts: readonly string[]) {
    this.texts = texts
    if (texts.length <= MAX_CODES && texts.every(({length}) => length === 1)) {
      this.codes = Uint8Array.from(texts, (text) => text.charCodeAt(0))
    }
  }

  get hashes(): InsertHashes {
    this.#hashes ??= new InsertHashes(this.texts)
    return this.#hashes
  }
}

/** Tells lists of inserts from lists of edits. */
export function isList(inserted: InsertList | readonly Splice[]): inserted is InsertList {
  return inserted instanceof InsertList
}

/** The lists met so far. Techniques make theirs once and emit the same array each time, so each is prepared once. */
export class InsertLists {
  readonly #known = new Map<readonly string[], InsertList>()

  /** Returns the list with these texts. */
  of(texts: readonly string[]): InsertList {
    const known = this.#known.get(texts)
    if (known !== undefined) return known
    const list = new InsertList(texts)
    this.#known.set(texts, list)
    return list
  }
}
