import {HYPHEN, IS_DIGIT} from './alphabet.ts'
import type {Technique} from './technique.ts'
import type {WordSplitter} from './words.ts'

/** What stands between words: what is about the same thing again, and the versions of what is written in it. */
const WORDS = ['-ml', '-ai', '-py', '-python', '-api', '-sdk', '-data', '-core', '-tools', '-client'] as const
/** By word: all of them but that one, which would stand there twice. */
const OTHERS: ReadonlyMap<string, readonly string[]> = new Map(
  WORDS.map((word) => [word, WORDS.filter((other) => other !== word)]),
)
const DIGITS = ['2', '3', '4', '5', '6'] as const
/** Names have few more words. */
const MAX_POSITIONS = 6

/** Makes the technique; `split` finds the words, joined ones too. */
export function insertedWord(split: WordSplitter): Technique {
  return {
    id: 'inserted-word',
    title: 'Word inside',
    summary: 'Puts a word between those of the name, or a digit behind one of them.',
    example: {seed: 'scikit-learn', variant: 'scikit-ml-learn'},
    wide: 'names',
    cap: () => MAX_POSITIONS * (WORDS.length + DIGITS.length),
    splices(seed, sink) {
      for (const end of split(seed).slice(0, -1).slice(0, MAX_POSITIONS)) {
        if (seed[end] === HYPHEN) sink.emitEach(end, end, wordsFor(seed, end))
        if (IS_DIGIT[seed.charCodeAt(end - 1)] !== 1 && IS_DIGIT[seed.charCodeAt(end)] !== 1)
          sink.emitEach(end, end, DIGITS)
      }
    },
  }
}

/** Returns the words to put before the hyphen at `end` of `seed`: not the one beside it (no `discord-py-py`). */
function wordsFor(seed: string, end: number): readonly string[] {
  const before = seed.slice(seed.lastIndexOf(HYPHEN, end - 1) + 1, end)
  const after = seed.slice(end + 1).split(HYPHEN, 1)[0]!
  return OTHERS.get(`-${after}`) ?? OTHERS.get(`-${before}`) ?? WORDS
}
