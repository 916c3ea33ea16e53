import {HYPHEN, IS_DIGIT, IS_LETTER} from './alphabet.ts'
import {pluralOf, sameStart} from './english.ts'
import type {Technique} from './technique.ts'
import {type WordSplitter, wordSpans, wordsEndingAt} from './words.ts'

/**
 * Makes the technique. A word between hyphens or digits may change its number if it is one of `nouns`, at the end also the
 * last of joined words: `cookies` in `browser-cookies-2`, `domes` in `pycryptodomes`, but not `openais` or `mcps-sdk`. An s
 * behind other names is an inserted letter.
 * @param split tells where the words of a seed end.
 * @param nouns in the singular, those with a regular plural.
 */
export function plural(split: WordSplitter, nouns: readonly string[]): Technique {
  let known: ReadonlySet<string> | undefined
  return {
    id: 'plural',
    title: 'Singular or plural',
    summary: 'Changes the grammatical number of a noun.',
    example: {seed: 'requests', variant: 'request'},
    cap: (length) => 2 * length,
    splices(seed, sink) {
      known ??= new Set(nouns)
      for (const {start, end} of wordSpans(seed, split)) {
        // A version may stand behind the word: `cookies3` for `cookie3`.
        const isWhole = end === seed.length || seed[end] === HYPHEN || IS_DIGIT[seed.charCodeAt(end)] === 1
        if (!isWhole || IS_LETTER[seed.charCodeAt(end - 1)] === 0) continue
        for (const word of wordsEndingAt(seed, start, end)) {
          const other = known.has(word) ? pluralOf(word) : singularOf(word, known)
          if (other === undefined) {
            // Of joined words the last counts, but only where it ends the name.
            if (end < seed.length) break
            continue
          }
          const same = sameStart(word, other)
          sink.emit(end - word.length + same, end, other.slice(same))
          break
        }
      }
    },
  }
}

/** Returns the noun of which `word` is the plural, or `undefined` if it is not. */
function singularOf(word: string, nouns: ReadonlySet<string>): string | undefined {
  if (!word.endsWith('s')) return undefined
  const candidates = [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`]
  return candidates.find((noun) => nouns.has(noun) && pluralOf(noun) === word)
}
