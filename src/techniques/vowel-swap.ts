import {IS_VOWEL} from './alphabet.ts'
import type {Technique} from './technique.ts'

const VOWELS = [...'aeiou']

export const vowelSwap: Technique = {
  id: 'vowel-swap',
  title: 'Other vowel',
  summary: 'Writes another vowel, as when a name is spelled from memory.',
  example: {seed: 'colorama', variant: 'colorema'},
  cap: (length) => 5 * length,
  splices(seed, emit) {
    for (let i = 0; i < seed.length; i++) {
      if (IS_VOWEL[seed.charCodeAt(i)] === 0) continue
      for (const vowel of VOWELS) if (vowel !== seed[i]) emit(i, i + 1, vowel)
    }
  },
}
