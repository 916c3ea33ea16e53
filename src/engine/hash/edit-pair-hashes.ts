import {MAX_NAME_LENGTH} from '../../names/normalized-name.ts'
import {foldedLength} from '../../names/ultranormal.ts'
import {foldedHashOf, hashOf, POWERS} from '../../registry/lookup/hash.ts'
import {HYPHEN, isHyphen} from '../../techniques/alphabet.ts'
import type {Splice} from '../../techniques/splice.ts'
import type {SeedHashes} from './seed-hashes.ts'

/** By far more than a technique makes of the longest name. */
const MAX_EDITS = 8 * MAX_NAME_LENGTH
const column = () => new Int32Array(MAX_EDITS)

const LEFT = 1
const RIGHT = 2
/** It brings a hyphen, or makes those on both sides meet. */
const HYPHENATED = LEFT | RIGHT

/**
 * Edits of one seed, any two of which make up a splice, with what the hash of the name needs of each: as the first, what
 * it adds to the hash of what stands before it; as the second, what the hash up to it is multiplied by, and what is added
 * then. Reused: the columns belong to the edits last given to `set`.
 */
export class EditPairHashes {
  edits: readonly Splice[] = []
  #length = 0
  /** Positions in the seed, and how many characters before them count in the ultranormal form. */
  readonly #start = column()
  readonly #end = column()
  readonly #foldedStart = column()
  readonly #foldedEnd = column()
  /** Hashes of what stands before. */
  readonly #before = column()
  readonly #foldedBefore = column()
  readonly #added = column()
  readonly #factor = column()
  readonly #rest = column()
  readonly #foldedAdded = column()
  readonly #foldedFactor = column()
  readonly #foldedRest = column()
  /** By how many characters an edit makes the name longer. */
  readonly #growth = column()
  /** Where an edit puts nothing: whether a hyphen or an end of the seed is on its left, on its right; or HYPHENATED. */
  readonly #bare = new Uint8Array(MAX_EDITS)

  /** Prepares for pairs of `edits` of `seed`. */
  set(seed: SeedHashes, edits: readonly Splice[]): void {
    this.edits = edits
    this.#length = seed.text.length
    if (edits.length > MAX_EDITS) throw new RangeError(`${edits.length} edits of one seed`)
    const {text, prefix, suffix, foldedPrefix, foldedSuffix} = seed
    for (let a = 0; a < edits.length; a++) {
      const {start, end, insert} = edits[a]!
      this.#start[a] = start
      this.#end[a] = end
      this.#foldedStart[a] = seed.foldedLength[start]!
      this.#foldedEnd[a] = seed.foldedLength[end]!
      this.#before[a] = prefix[start]!
      this.#foldedBefore[a] = foldedPrefix[start]!
      const room = seed.room[end]!
      const foldedRoom = seed.foldedRoom[end]!
      this.#added[a] = hashOf(insert, prefix[start]) - prefix[end]!
      this.#factor[a] = Math.imul(POWERS[insert.length]!, room)
      this.#rest[a] = Math.imul(hashOf(insert), room) + suffix[end]!
      this.#foldedAdded[a] = foldedHashOf(insert, foldedPrefix[start]) - foldedPrefix[end]!
      this.#foldedFactor[a] = Math.imul(POWERS[foldedLength(insert)]!, foldedRoom)
      this.#foldedRest[a] = Math.imul(foldedHashOf(insert), foldedRoom) + foldedSuffix[end]!
      this.#growth[a] = insert.length - (end - start)
      if (insert !== '') this.#bare[a] = insert.includes(HYPHEN) ? HYPHENATED : 0
      else {
        const left = start === 0 || isHyphen(text, start - 1) ? LEFT : 0
        this.#bare[a] = left | (end === text.length || isHyphen(text, end) ? RIGHT : 0)
      }
    }
  }

  /** Returns the hash of the canonical form of the name that edits number `a` and `b` make, where `isPlain`. */
  hash(a: number, b: number): number {
    const between = Math.imul(this.#added[a]!, POWERS[this.#start[b]! - this.#end[a]!]!) + this.#before[b]!
    return (Math.imul(between, this.#factor[b]!) + this.#rest[b]!) | 0
  }

  /** Returns likewise the hash of the ultranormal form. */
  folded(a: number, b: number): number {
    const shift = POWERS[this.#foldedStart[b]! - this.#foldedEnd[a]!]!
    const between = Math.imul(this.#foldedAdded[a]!, shift) + this.#foldedBefore[b]!
    return (Math.imul(between, this.#foldedFactor[b]!) + this.#foldedRest[b]!) | 0
  }

  /** Tells whether two edits make no hyphen meet another or an end, and the name keeps a length it may have. */
  isPlain(a: number, b: number): boolean {
    const [p, q] = [this.#bare[a]!, this.#bare[b]!]
    if (p === HYPHENATED || q === HYPHENATED) return false
    if (p & LEFT && q & RIGHT && this.#end[a] === this.#start[b]) return false
    const size = this.#length + this.#growth[a]! + this.#growth[b]!
    return size > 0 && size <= MAX_NAME_LENGTH
  }
}
