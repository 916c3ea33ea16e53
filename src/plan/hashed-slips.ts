import {MAX_NAME_LENGTH} from '../names/normalized-name.ts'
import {foldedLength} from '../names/ultranormal.ts'
import {foldedHashOf, hashOf, POWERS} from '../registry/hash.ts'
import {HYPHEN, isHyphen} from '../techniques/alphabet.ts'
import type {Splice} from '../techniques/splice.ts'
import {withRoom} from './columns.ts'
import {HashedSeed} from './hashed-seed.ts'

/**
 * Slips of one seed, any two of which make up a splice, with what the hash of the name needs of each: as the first, what
 * it adds to the hash of what stands before it; as the second, what the hash up to it is multiplied by, and what is added
 * then. Re-used: the columns belong to the slips last given to `set`.
 */
export class HashedSlips {
  slips: readonly Splice[] = []
  #seed = new HashedSeed()
  #added = new Int32Array(64)
  #factor = new Int32Array(64)
  #rest = new Int32Array(64)
  #foldedAdded = new Int32Array(64)
  #foldedFactor = new Int32Array(64)
  #foldedRest = new Int32Array(64)
  /** By how many characters a slip makes the name longer. */
  #growth = new Int32Array(64)
  /** 1 where a slip brings a hyphen, or what it leaves out stood beside one. */
  #hyphens = new Uint8Array(64)

  /** Prepares for pairs of `slips` of `seed`. */
  set(seed: HashedSeed, slips: readonly Splice[]): void {
    this.slips = slips
    this.#seed = seed
    this.#makeRoom(slips.length)
    const {text, prefix, suffix, foldedPrefix, foldedSuffix} = seed
    for (let a = 0; a < slips.length; a++) {
      const {start, end, insert} = slips[a]!
      const room = POWERS[text.length - end]!
      const foldedRoom = seed.foldedShift(end)
      this.#added[a] = hashOf(insert, prefix[start]) - prefix[end]!
      this.#factor[a] = Math.imul(POWERS[insert.length]!, room)
      this.#rest[a] = Math.imul(hashOf(insert), room) + suffix[end]!
      this.#foldedAdded[a] = foldedHashOf(insert, foldedPrefix[start]) - foldedPrefix[end]!
      this.#foldedFactor[a] = Math.imul(POWERS[foldedLength(insert)]!, foldedRoom)
      this.#foldedRest[a] = Math.imul(foldedHashOf(insert), foldedRoom) + foldedSuffix[end]!
      this.#growth[a] = insert.length - (end - start)
      const joins = insert === '' && (isHyphen(text, start - 1) || isHyphen(text, end))
      this.#hyphens[a] = joins || insert.includes(HYPHEN) ? 1 : 0
    }
  }

  /** Returns the hash of the canonical form of the name that slips number `a` and `b` make, where `isPlain`. */
  hash(a: number, b: number): number {
    const {prefix} = this.#seed
    const from = this.slips[a]!.end
    const to = this.slips[b]!.start
    return (
      (Math.imul(Math.imul(this.#added[a]!, POWERS[to - from]!) + prefix[to]!, this.#factor[b]!) + this.#rest[b]!) | 0
    )
  }

  /** Returns likewise the hash of the ultranormal form. */
  folded(a: number, b: number): number {
    const {foldedPrefix, foldedLength} = this.#seed
    const from = this.slips[a]!.end
    const to = this.slips[b]!.start
    const between =
      Math.imul(this.#foldedAdded[a]!, POWERS[foldedLength[to]! - foldedLength[from]!]!) + foldedPrefix[to]!
    return (Math.imul(between, this.#foldedFactor[b]!) + this.#foldedRest[b]!) | 0
  }

  /** Tells whether two slips neither join hyphens nor leave one at an end, and the name keeps a length it may have. */
  isPlain(a: number, b: number): boolean {
    const size = this.#seed.text.length + this.#growth[a]! + this.#growth[b]!
    return (this.#hyphens[a]! | this.#hyphens[b]!) === 0 && size > 0 && size <= MAX_NAME_LENGTH
  }

  #makeRoom(size: number): void {
    this.#added = withRoom(this.#added, size)
    this.#factor = withRoom(this.#factor, size)
    this.#rest = withRoom(this.#rest, size)
    this.#foldedAdded = withRoom(this.#foldedAdded, size)
    this.#foldedFactor = withRoom(this.#foldedFactor, size)
    this.#foldedRest = withRoom(this.#foldedRest, size)
    this.#growth = withRoom(this.#growth, size)
    this.#hyphens = withRoom(this.#hyphens, size)
  }
}
