import {MAX_NAME_LENGTH} from '../names/normalized-name.ts'
import {foldedLength} from '../names/ultranormal.ts'
import {foldedHashOf, hashOf, POWERS} from '../registry/hash.ts'
import {HYPHEN, isHyphen} from '../techniques/alphabet.ts'
import type {Splice} from '../techniques/splice.ts'
import {HashedSeed} from './hashed-seed.ts'

/** By far more than a technique makes of the longest name. */
const MOST_SLIPS = 8 * MAX_NAME_LENGTH
const added = new Int32Array(MOST_SLIPS)
const factor = new Int32Array(MOST_SLIPS)
const rest = new Int32Array(MOST_SLIPS)
const foldedAdded = new Int32Array(MOST_SLIPS)
const foldedFactor = new Int32Array(MOST_SLIPS)
const foldedRest = new Int32Array(MOST_SLIPS)
/** By how many characters a slip makes the name longer. */
const growth = new Int32Array(MOST_SLIPS)
/** 1 where a slip brings a hyphen, or what it leaves out stood beside one. */
const hyphens = new Uint8Array(MOST_SLIPS)

/**
 * Slips of one seed, any two of which make up a splice, with what the hash of the name needs of each: as the first, what
 * it adds to the hash of what stands before it; as the second, what the hash up to it is multiplied by, and what is added
 * then. Re-used: the columns belong to the slips last given to `set`.
 */
export class HashedSlips {
  slips: readonly Splice[] = []
  #seed = new HashedSeed()

  /** Prepares for pairs of `slips` of `seed`. */
  set(seed: HashedSeed, slips: readonly Splice[]): void {
    this.slips = slips
    this.#seed = seed
    if (slips.length > MOST_SLIPS) throw new RangeError(`${slips.length} slips of one seed`)
    const {text, prefix, suffix, foldedPrefix, foldedSuffix} = seed
    for (let a = 0; a < slips.length; a++) {
      const {start, end, insert} = slips[a]!
      const room = POWERS[text.length - end]!
      const foldedRoom = seed.foldedShift(end)
      added[a] = hashOf(insert, prefix[start]) - prefix[end]!
      factor[a] = Math.imul(POWERS[insert.length]!, room)
      rest[a] = Math.imul(hashOf(insert), room) + suffix[end]!
      foldedAdded[a] = foldedHashOf(insert, foldedPrefix[start]) - foldedPrefix[end]!
      foldedFactor[a] = Math.imul(POWERS[foldedLength(insert)]!, foldedRoom)
      foldedRest[a] = Math.imul(foldedHashOf(insert), foldedRoom) + foldedSuffix[end]!
      growth[a] = insert.length - (end - start)
      const joins = insert === '' && (isHyphen(text, start - 1) || isHyphen(text, end))
      hyphens[a] = joins || insert.includes(HYPHEN) ? 1 : 0
    }
  }

  /** Returns the hash of the canonical form of the name that slips number `a` and `b` make, where `isPlain`. */
  hash(a: number, b: number): number {
    const {prefix} = this.#seed
    const from = this.slips[a]!.end
    const to = this.slips[b]!.start
    return (Math.imul(Math.imul(added[a]!, POWERS[to - from]!) + prefix[to]!, factor[b]!) + rest[b]!) | 0
  }

  /** Returns likewise the hash of the ultranormal form. */
  folded(a: number, b: number): number {
    const {foldedPrefix, foldedLength} = this.#seed
    const from = this.slips[a]!.end
    const to = this.slips[b]!.start
    const between = Math.imul(foldedAdded[a]!, POWERS[foldedLength[to]! - foldedLength[from]!]!) + foldedPrefix[to]!
    return (Math.imul(between, foldedFactor[b]!) + foldedRest[b]!) | 0
  }

  /** Tells whether two slips neither join hyphens nor leave one at an end, and the name keeps a length it may have. */
  isPlain(a: number, b: number): boolean {
    const size = this.#seed.text.length + growth[a]! + growth[b]!
    return (hyphens[a]! | hyphens[b]!) === 0 && size > 0 && size <= MAX_NAME_LENGTH
  }
}
