import {HYPHEN} from './alphabet.ts'
import type {Technique} from './technique.ts'
import {type WordSplitter, wordSpans} from './words.ts'

/** Permutations grow factorially: beyond this many words only rotations (the tail moved to the front) are made. */
const MOST_PERMUTED = 4

/** Makes the technique; `split` finds the words. A name whose words are joined is also put together joined. */
export function wordOrder(split: WordSplitter): Technique {
  return {
    id: 'word-order',
    title: 'Word order',
    summary: 'Puts the words of the name in another order.',
    example: {seed: 'python-nmap', variant: 'nmap-python'},
    cap: (length) => Math.max(48, 2 * length),
    splices(seed, emit) {
      const words = wordSpans(seed, split).map(({start, end}) => seed.slice(start, end))
      if (words.length < 2) return
      const joined = !seed.includes(HYPHEN)
      for (const order of words.length <= MOST_PERMUTED ? permutations(words) : rotations(words)) {
        const hyphenated = order.join(HYPHEN)
        if (hyphenated !== seed) emit(0, seed.length, hyphenated)
        const glued = order.join('')
        if (joined && glued !== seed) emit(0, seed.length, glued)
      }
    },
  }
}

function permutations(words: readonly string[]): string[][] {
  if (words.length < 2) return [[...words]]
  return words.flatMap((word, i) => permutations(words.toSpliced(i, 1)).map((rest) => [word, ...rest]))
}

function rotations(words: readonly string[]): string[][] {
  return words.map((_, i) => [...words.slice(i), ...words.slice(0, i)])
}
