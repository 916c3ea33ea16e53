import type {NormalizedName} from '../../names/normalized-name.ts'
import {hashOf, mix} from './hash.ts'
import type {NameView} from './name-index.ts'

const BITS = 16

/** A few thousand names asked for by hash millions of times: a bit table that fits the fastest cache turns most away. */
export class HashedNames {
  readonly #bits = new Uint32Array(2 ** BITS / 32)
  readonly #names: ReadonlySet<NormalizedName>

  constructor(names: Iterable<NormalizedName>) {
    this.#names = new Set(names)
    for (const name of this.#names) {
      const bit = mix(hashOf(name)) >>> (32 - BITS)
      this.#bits[bit >>> 5]! |= 1 << (bit & 31)
    }
  }

  [Symbol.iterator](): Iterator<NormalizedName> {
    return this.#names.values()
  }

  /** Tells whether the name that `view` shows, with this mixed canonical hash, is among the names. */
  has(mixed: number, view: NameView): boolean {
    const bit = mixed >>> (32 - BITS)
    const names: ReadonlySet<string> = this.#names
    return (this.#bits[bit >>> 5]! & (1 << (bit & 31))) !== 0 && names.has(view.toString())
  }
}
