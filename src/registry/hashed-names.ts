import type {NormalizedName} from '../names/normalized-name.ts'
import {hashOf, mix} from './hash.ts'
import type {NameView} from './name-index.ts'

const BITS = 16

/** A few thousand names asked for by hash millions of times: a bit table that fits the fastest cache turns most away. */
export class HashedNames {
  readonly #bits = new Uint32Array(2 ** BITS / 32)
  readonly #names = new Map<number, NormalizedName[]>()

  constructor(names: Iterable<NormalizedName>) {
    for (const name of names) {
      const mixed = mix(hashOf(name))
      const bit = mixed >>> (32 - BITS)
      this.#bits[bit >>> 5]! |= 1 << (bit & 31)
      this.#names.set(mixed, [...(this.#names.get(mixed) ?? []), name])
    }
  }

  *[Symbol.iterator](): Generator<NormalizedName> {
    for (const names of this.#names.values()) yield* names
  }

  /** Tells whether the name that `view` shows, with this mixed canonical hash, is among the names. */
  has(mixed: number, view: NameView): boolean {
    const bit = mixed >>> (32 - BITS)
    if ((this.#bits[bit >>> 5]! & (1 << (bit & 31))) === 0) return false
    return this.#names.get(mixed)?.some((name) => name === view.toString()) ?? false
  }
}
