import {HYPHEN} from './alphabet.ts'
import type {Technique} from './technique.ts'
import {type WordSplitter, wordSpans} from './words.ts'

/** Permutations grow factorially: beyond this many words only rotations (the tail moved to the front) are made. */
const MAX_PERMUTED = 4

/** By number of words: their orders, as the positions they had. Rotations are added when first asked for. */
const ORDERS = Array.from({length: MAX_PERMUTED + 1}, (_, n) => permutations([...Array(n).keys()]))

/** Makes the technique; `split` finds the words. A name whose words are joined is also put together joined. */
export function wordOrder(split: WordSplitter): Technique {
  return {
    id: 'word-order',
    title: 'Word order',
    summary: 'Puts the words of the name in another order.',
    example: {seed: 'python-nmap', variant: 'nmap-python'},
    cap: (length) => Math.max(48, 2 * length),
    splices(seed, sink) {
      const words = wordSpans(seed, split).map(({start, end}) => seed.slice(start, end))
      if (words.length < 2) return
      const joined = !seed.includes(HYPHEN)
      ORDERS[words.length] ??= rotations(words.length)
      for (const order of ORDERS[words.length]!) {
        const ordered = order.map((index) => words[index]!)
        const hyphenated = ordered.join(HYPHEN)
        if (hyphenated !== seed) sink.emit(0, seed.length, hyphenated)
        const glued = joined ? ordered.join('') : seed
        if (glued !== seed) sink.emit(0, seed.length, glued)
      }
    },
  }
}

function permutations(items: readonly number[]): number[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]))
}

function rotations(count: number): number[][] {
  return Array.from({length: count}, (_, first) => Array.from({length: count}, (_, i) => (first + i) % count))
}
