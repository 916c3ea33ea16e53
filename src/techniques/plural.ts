import {HYPHEN, IS_DIGIT, IS_LETTER} from './alphabet.ts'
import type {Technique} from './technique.ts'
import {type WordSplitter, wordSpans} from './words.ts'

/**
 * Makes the technique. The last word of a name may change its number, and another one before a hyphen if people use it
 * in both, by `words`: `cookies` in `browser-cookies-2`, but not `scikit`. Within joined words nobody sees one. English
 * plurals in -es and -ies are made of words that have them; other names take an s (`httpxs`), but for those in -y: a
 * registered name has such a neighbour (`numpys`) four times more seldom than others have theirs.
 * @param split tells where the words of a seed end.
 */
export function plural(split: WordSplitter, words: readonly string[]): Technique {
  let known: ReadonlySet<string> | undefined
  return {
    id: 'plural',
    title: 'Singular or plural',
    summary: 'Changes the grammatical number of a word.',
    example: {seed: 'requests', variant: 'request'},
    cap: (length) => 2 * length,
    splices(seed, sink) {
      known ??= new Set(words)
      for (const {start, end} of wordSpans(seed, split)) {
        if (end < 2 || IS_LETTER[seed.charCodeAt(end - 1)] === 0) continue
        const word = seed.slice(start, end)
        const isLast = end === seed.length
        // A version may stand behind the word: `cookies3` for `cookie3`.
        const isCounted = !isLast && IS_DIGIT[seed.charCodeAt(end)] === 1
        if (!isLast && !((isCounted || seed[end] === HYPHEN) && hasNumber(word, known))) continue
        if (word.endsWith('s')) {
          if (word.endsWith('ies')) sink.emit(end - 3, end, 'y')
          if (/(?:x|ch|sh|ss|z)es$/.test(word)) sink.emit(end - 2, end, '')
          sink.emit(end - 1, end, '')
          continue
        }
        if (/[^aeiou]y$/.test(word)) {
          if (known.has(`${word.slice(0, -1)}ies`)) sink.emit(end - 1, end, 'ies')
        } else sink.emit(end, end, known.has(`${word}es`) ? 'es' : 's')
      }
    },
  }
}

/** Tells whether a word is in use in the singular and in the plural. */
function hasNumber(word: string, words: ReadonlySet<string>): boolean {
  return words.has(word) && words.has(word.endsWith('s') ? word.slice(0, -1) : `${word}s`)
}
