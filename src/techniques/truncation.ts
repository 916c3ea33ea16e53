import {HYPHEN} from './alphabet.ts'
import type {Technique} from './technique.ts'
import {hyphenSplitter, type WordSplitter} from './words.ts'

const MIN_LENGTH = 2

/**
 * Makes the technique; `split` finds joined words (`telnetsrvlib` is `telnet` + `srv` + `lib`). A name with hyphens stops at
 * one of them.
 */
export function truncation(split: WordSplitter): Technique {
  return {
    id: 'truncation',
    title: 'Truncation',
    summary: 'Stops after a word: the first words stand for the whole name.',
    example: {seed: 'django-server-guardian-api', variant: 'django-server'},
    cap: (length) => length,
    splices(seed, sink) {
      // Dropping the last word alone is "dropped word" already.
      const ends = (seed.includes(HYPHEN) ? hyphenSplitter : split)(seed)
      for (const end of ends.slice(0, -2)) if (end >= MIN_LENGTH) sink.emit(end, seed.length, '')
    },
  }
}
