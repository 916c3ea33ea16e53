import {IS_LETTER} from './alphabet.ts'
import type {Technique} from './technique.ts'

/** Shorter words have no such forms. */
const MIN_LENGTH = 4
const ENDINGS = ['er', 'ers', 'ed', 'ing', 'or'] as const
/** What a word loses before it takes another ending, longest first: `requests` → `requester`, `compile` → `compiler`. */
const LOST = /(?:ings?|ers?|ors?|ed|es|e|s)$/

export const inflection: Technique = {
  id: 'inflection',
  title: 'Inflection',
  summary: 'Gives the last word another ending of its kind: compiler, compilers, compiled or compiling for compile.',
  example: {seed: 'crytic-compile', variant: 'crytic-compilers'},
  cap: () => ENDINGS.length + 2,
  splices(seed, sink) {
    const n = seed.length
    if (IS_LETTER[seed.charCodeAt(n - 1)] !== 1) return
    const word = /[a-z]+$/.exec(seed)![0]
    if (word.length < MIN_LENGTH) return
    const lost = LOST.exec(word)?.[0] ?? ''
    const end = word.length - lost.length < MIN_LENGTH - 1 ? n : n - lost.length
    for (const ending of ENDINGS) if (ending !== seed.slice(end)) sink.emit(end, n, ending)
    // Back to the word itself; dropping an s is the plural's matter.
    if (end < n - 1) {
      sink.emit(end, n, '')
      if (seed.slice(end) !== 'es') sink.emit(end, n, 'e')
    }
  },
}
