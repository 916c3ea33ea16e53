import {HYPHEN} from './alphabet.ts'
import type {Technique} from './technique.ts'

/**
 * Makes the technique from the heads of families (`google-cloud`) and the words that follow many of them, most common
 * first. The technique `digits` makes the next number in a family.
 */
export function sibling(heads: readonly string[], words: readonly string[]): Technique {
  let known: ReadonlySet<string> | undefined
  return {
    id: 'sibling',
    title: 'Sibling in a family',
    summary: 'Puts a word that other families have behind the head of the family that the name belongs to.',
    example: {seed: 'google-cloud-storage', variant: 'google-cloud-redis'},
    wide: 'names',
    cap: () => words.length,
    splices(seed, sink) {
      known ??= new Set(heads)
      for (let end = seed.lastIndexOf(HYPHEN); end > 0; end = seed.lastIndexOf(HYPHEN, end - 1)) {
        if (!known.has(seed.slice(0, end))) continue
        const member = seed.slice(end + 1)
        for (const word of words) if (word !== member) sink.emit(end + 1, seed.length, word)
        return
      }
    },
  }
}
