import {IS_LETTER} from './alphabet.ts'
import type {Technique} from './technique.ts'
import type {WordSplitter} from './words.ts'

/** Makes the technique; `split` tells where the words of a seed end, so that an inner word can change its number. */
export function plural(split: WordSplitter): Technique {
  return {
    id: 'plural',
    title: 'Singular or plural',
    summary: 'Changes the grammatical number of a word.',
    example: {seed: 'requests', variant: 'request'},
    cap: (length) => 2 * length,
    splices(seed, emit) {
      for (const end of split(seed)) {
        if (end < 2 || IS_LETTER[seed.charCodeAt(end - 1)] === 0) continue
        if (seed.endsWith('ies', end)) emit.one(end - 3, end, 'y')
        if (seed.endsWith('es', end)) emit.one(end - 2, end, '')
        if (seed[end - 1] === 's') emit.one(end - 1, end, '')
        else emit.one(end, end, seed.endsWith('x', end) || seed.endsWith('ch', end) ? 'es' : 's')
        if (seed[end - 1] === 'y') emit.one(end - 1, end, 'ies')
      }
    },
  }
}
