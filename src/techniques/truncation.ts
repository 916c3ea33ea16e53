import type {Technique} from './technique.ts'
import type {WordSplitter} from './words.ts'

const MIN_LENGTH = 2

/** Makes the technique; `split` finds the words, joined ones too (`telnetsrvlib` is `telnet` + `srv` + `lib`). */
export function truncation(split: WordSplitter): Technique {
  return {
    id: 'truncation',
    title: 'Truncation',
    summary: 'Stops after a word: the first words stand for the whole name.',
    example: {seed: 'django-server-guardian-api', variant: 'django-server'},
    cap: (length) => length,
    splices(seed, sink) {
      // Dropping the last word alone is "dropped word" already.
      for (const end of split(seed).slice(0, -2)) if (end >= MIN_LENGTH) sink.emit(end, seed.length, '')
    },
  }
}
