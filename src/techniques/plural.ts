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
    splices(seed, sink) {
      for (const end of split(seed)) {
        if (end < 2 || IS_LETTER[seed.charCodeAt(end - 1)] === 0) continue
        if (seed.endsWith('ies', end)) sink.emit(end - 3, end, 'y')
        if (seed.endsWith('es', end)) sink.emit(end - 2, end, '')
        if (seed[end - 1] === 's') sink.emit(end - 1, end, '')
        else sink.emit(end, end, seed.endsWith('x', end) || seed.endsWith('ch', end) ? 'es' : 's')
        if (seed[end - 1] === 'y') sink.emit(end - 1, end, 'ies')
      }
    },
  }
}
