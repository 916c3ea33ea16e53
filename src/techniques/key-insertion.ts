import {HYPHEN} from './alphabet.ts'
import {NEIGHBOURS} from './keyboard.ts'
import type {Technique} from './technique.ts'

export const keyInsertion: Technique = {
  id: 'key-insertion',
  title: 'Neighbouring key as well',
  summary: 'Hits the key beside the right one together with it, before or after.',
  example: {seed: 'requests', variant: 'requewsts'},
  wide: true,
  cap: (length) => 16 * length,
  splices(seed, emit) {
    for (let i = 0; i < seed.length; i++) {
      for (const key of NEIGHBOURS[seed.charCodeAt(i)]!) {
        if (key === HYPHEN) continue
        if (key !== seed[i - 1]) emit(i, i, key)
        // After the character, unless that is "before the next" too, or gives the same name as doubling the next.
        if (key !== seed[i + 1] && !NEIGHBOURS[seed.charCodeAt(i + 1)]?.includes(key)) emit(i + 1, i + 1, key)
      }
    }
  },
}
