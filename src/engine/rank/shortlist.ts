import {hashOf, mix} from '../../registry/lookup/hash.ts'

/** The hashes of names that may be among the greatest, as one bit a bucket, two rows one behind the other. */
export class Shortlist {
  readonly bits: Uint32Array
  readonly #mask: number
  readonly #shift: number

  /** Returns an empty list with so much room that hardly another name shares the bits of a few thousand. */
  static wide(): Shortlist {
    return new Shortlist(new Uint32Array(2 ** 15))
  }

  /** Returns a list that every name is on. */
  static ofAll(): Shortlist {
    return new Shortlist(Uint32Array.of(0xffffffff, 0xffffffff))
  }

  constructor(bits: Uint32Array) {
    this.bits = bits
    this.#mask = bits.length * 16 - 1
    this.#shift = Math.clz32(bits.length * 16) + 1
  }

  has(mixed: number): boolean {
    return this.#isSet(mixed & this.#mask) && this.#isSet(this.#mask + 1 + (mixed >>> this.#shift))
  }

  /** Writes into `found` the indexes of those of `hashes` (not mixed) that are on the list, and returns how many. */
  among(hashes: Int32Array, found: Uint32Array): number {
    const {bits} = this
    const mask = this.#mask
    let count = 0
    // Few are looked up in the second row, and which is unpredictable: better in a loop of its own.
    for (let i = 0; i < hashes.length; i++) {
      const bit = mix(hashes[i]!) & mask
      found[count] = i
      count += (bits[bit >>> 5]! >>> (bit & 31)) & 1
    }
    let left = 0
    for (let i = 0; i < count; i++) if (this.has(mix(hashes[found[i]!]!))) found[left++] = found[i]!
    return left
  }

  /** Puts `names` on the list too, and returns it. */
  withNames(names: Iterable<string> = []): this {
    for (const name of names) {
      const mixed = mix(hashOf(name))
      for (const bit of [mixed & this.#mask, this.#mask + 1 + (mixed >>> this.#shift)]) {
        this.bits[bit >>> 5]! |= 1 << (bit & 31)
      }
    }
    return this
  }

  #isSet(bit: number): boolean {
    return (this.bits[bit >>> 5]! & (1 << (bit & 31))) !== 0
  }
}
