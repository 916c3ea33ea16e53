import {MAX_NAME_LENGTH} from '../../names/normalized-name.ts'
import {foldedLength} from '../../names/ultranormal.ts'
import {foldedHashOf, hashOf, POWERS} from '../../registry/lookup/hash.ts'
import {HYPHEN, isHyphen} from '../../techniques/alphabet.ts'
import type {Splice} from '../../techniques/splice.ts'
import {type HashedSeed, SEED} from './seed-hashes.ts'

/** By far more than a technique makes of the longest name. */
const MOST_SLIPS = 8 * MAX_NAME_LENGTH
/** Places in the seed, and how many characters before them count in the ultranormal form. */
const startOf = new Int32Array(MOST_SLIPS)
const endOf = new Int32Array(MOST_SLIPS)
const foldedStart = new Int32Array(MOST_SLIPS)
const foldedEnd = new Int32Array(MOST_SLIPS)
/** Hashes of what stands before. */
const before = new Int32Array(MOST_SLIPS)
const foldedBefore = new Int32Array(MOST_SLIPS)
const added = new Int32Array(MOST_SLIPS)
const factor = new Int32Array(MOST_SLIPS)
const rest = new Int32Array(MOST_SLIPS)
const foldedAdded = new Int32Array(MOST_SLIPS)
const foldedFactor = new Int32Array(MOST_SLIPS)
const foldedRest = new Int32Array(MOST_SLIPS)
/** By how many characters a slip makes the name longer. */
const growth = new Int32Array(MOST_SLIPS)
/** Where a slip puts nothing: whether a hyphen or an end of the seed is on its left, on its right; or HYPHENATED. */
const bare = new Uint8Array(MOST_SLIPS)
const LEFT = 1
const RIGHT = 2
/** It brings a hyphen, or makes those on both sides meet. */
const HYPHENATED = LEFT | RIGHT

/**
 * Slips of one seed, any two of which make up a splice, with what the hash of the name needs of each: as the first, what
 * it adds to the hash of what stands before it; as the second, what the hash up to it is multiplied by, and what is added
 * then. Re-used: the columns belong to the slips last given to `set`.
 */
export class HashedSlips {
  slips: readonly Splice[] = []
  #length = 0

  /** Prepares for pairs of `slips` of `seed`. */
  set(seed: HashedSeed, slips: readonly Splice[]): void {
    this.slips = slips
    this.#length = seed.text.length
    if (slips.length > MOST_SLIPS) throw new RangeError(`${slips.length} slips of one seed`)
    const {text} = seed
    const {prefix, suffix, foldedPrefix, foldedSuffix} = SEED
    for (let a = 0; a < slips.length; a++) {
      const {start, end, insert} = slips[a]!
      startOf[a] = start
      endOf[a] = end
      foldedStart[a] = SEED.foldedLength[start]!
      foldedEnd[a] = SEED.foldedLength[end]!
      before[a] = prefix[start]!
      foldedBefore[a] = foldedPrefix[start]!
      const room = SEED.room[end]!
      const foldedRoom = SEED.foldedRoom[end]!
      added[a] = hashOf(insert, prefix[start]) - prefix[end]!
      factor[a] = Math.imul(POWERS[insert.length]!, room)
      rest[a] = Math.imul(hashOf(insert), room) + suffix[end]!
      foldedAdded[a] = foldedHashOf(insert, foldedPrefix[start]) - foldedPrefix[end]!
      foldedFactor[a] = Math.imul(POWERS[foldedLength(insert)]!, foldedRoom)
      foldedRest[a] = Math.imul(foldedHashOf(insert), foldedRoom) + foldedSuffix[end]!
      growth[a] = insert.length - (end - start)
      if (insert !== '') bare[a] = insert.includes(HYPHEN) ? HYPHENATED : 0
      else {
        const left = start === 0 || isHyphen(text, start - 1) ? LEFT : 0
        bare[a] = left | (end === text.length || isHyphen(text, end) ? RIGHT : 0)
      }
    }
  }

  /** Returns the hash of the canonical form of the name that slips number `a` and `b` make, where `isPlain`. */
  hash(a: number, b: number): number {
    const between = Math.imul(added[a]!, POWERS[startOf[b]! - endOf[a]!]!) + before[b]!
    return (Math.imul(between, factor[b]!) + rest[b]!) | 0
  }

  /** Returns likewise the hash of the ultranormal form. */
  folded(a: number, b: number): number {
    const between = Math.imul(foldedAdded[a]!, POWERS[foldedStart[b]! - foldedEnd[a]!]!) + foldedBefore[b]!
    return (Math.imul(between, foldedFactor[b]!) + foldedRest[b]!) | 0
  }

  /** Tells whether two slips make no hyphen meet another or an end, and the name keeps a length it may have. */
  isPlain(a: number, b: number): boolean {
    const [p, q] = [bare[a]!, bare[b]!]
    if (p === HYPHENATED || q === HYPHENATED) return false
    if (p & LEFT && q & RIGHT && endOf[a] === startOf[b]) return false
    const size = this.#length + growth[a]! + growth[b]!
    return size > 0 && size <= MAX_NAME_LENGTH
  }
}
