import {bitsOf, type TrigramCosts} from '../likelihood/naturalness.ts'
import {asNormalized, type NormalizedName} from '../names/normalized-name.ts'
import type {NameIndex} from '../registry/lookup/name-index.ts'
import {type WordSplitter, wordSpans} from '../techniques/words.ts'

/** How a name is most easily read as an innocent one: by its letters, as words, or as one more name with a common beginning. */
export const INNOCENT_READINGS = ['letters', 'words', 'beginning'] as const
export type InnocentReading = (typeof INNOCENT_READINGS)[number]

export interface Innocence {
  /** Minus the binary logarithm of the probability that the next innocent project bears this very name. */
  readonly bits: number
  /** The reading that says most for it. */
  readonly reading: InnocentReading
  /** The beginning that other projects share, such as `django-`, where that is the reading. */
  readonly beginning: string | null
}

/** What the next innocent name is made by, counted over the registered names. */
export interface NamingTables {
  readonly letters: TrigramCosts
  /** Words of names, most common first. */
  readonly words: readonly string[]
  readonly split: WordSplitter
  readonly registered: NameIndex
}

/** What it costs to say that words follow, and that one of them is in no table. */
const WORDS_FOLLOW = 1
const UNKNOWN_WORD = 3
/** One innocent name in eight that adds a word to others' names adds it to the name of a registered project. */
const PROJECT_FOLLOWS = 3

/**
 * Says how likely a name is as the name of an innocent project. Each of three models gives a probability, and a name may
 * come from any of them:
 *
 * - its letters, by the trigrams of registered names: `xq7zt` is unlikely, `latodo` less so;
 * - its words, by Zipf's law over the words of registered names: `rapid-date-parser`;
 * - a beginning that so many registered names share (`django-`, `types-`), and words or a project behind it.
 */
export class InnocentNames {
  readonly #tables: NamingTables
  readonly #ranks: ReadonlyMap<string, number>
  readonly #logSize: number

  constructor(tables: NamingTables) {
    this.#tables = tables
    this.#ranks = new Map(tables.words.map((word, i) => [word, i + 1]))
    // The sum of 1/rank, so that the probabilities of all words add up to 1 (Euler–Mascheroni constant).
    this.#logSize = Math.log(Math.max(2, tables.words.length)) + 0.5772
  }

  /** Returns how likely `name` is as an innocent one. That it is registered itself counts for nothing. */
  of(name: NormalizedName): Innocence {
    const readings: Innocence[] = [
      {bits: bitsOf(this.#tables.letters, name), reading: 'letters', beginning: null},
      {bits: this.#wordBits(name), reading: 'words', beginning: null},
      ...this.#byBeginning(name),
    ]
    const likeliest = readings.reduce((a, b) => (b.bits < a.bits ? b : a))
    const probability = readings.reduce((sum, {bits}) => sum + 2 ** -bits, 0)
    return {...likeliest, bits: -Math.log2(probability)}
  }

  #wordBits(name: string): number {
    return wordSpans(name, this.#tables.split).reduce((bits, {start, end}) => {
      const word = name.slice(start, end)
      return bits + (this.#rankBits(word) ?? bitsOf(this.#tables.letters, word) + UNKNOWN_WORD)
    }, WORDS_FOLLOW)
  }

  #byBeginning(name: NormalizedName): Innocence[] {
    const {registered} = this.#tables
    const readings: Innocence[] = []
    const own = registered.has(name) ? 1 : 0
    for (let hyphen = name.indexOf('-'); hyphen !== -1; hyphen = name.indexOf('-', hyphen + 1)) {
      const beginning = name.slice(0, hyphen + 1)
      const others = registered.countStartingWith(beginning) - own
      if (others <= 0) break
      const rest = name.slice(hyphen + 1)
      const bits = Math.log2(registered.count / others) + this.#restBits(rest)
      readings.push({bits, reading: 'beginning', beginning})
    }
    return readings
  }

  /** Of what stands behind a beginning: words one by one, or the name of a project. */
  #restBits(rest: string): number {
    const {letters, registered} = this.#tables
    const words = rest.split('-').reduce((bits, word) => {
      return bits + Math.min(bitsOf(letters, word), this.#rankBits(word) ?? Number.POSITIVE_INFINITY)
    }, 0)
    const project = asNormalized(rest)
    const isProject = project !== undefined && registered.has(project)
    return isProject ? Math.min(words, Math.log2(registered.count) - PROJECT_FOLLOWS) : words
  }

  /** Two ranks are added, since the most common words are less common than Zipf's law has it (Mandelbrot). */
  #rankBits(word: string): number | undefined {
    const rank = this.#ranks.get(word)
    return rank === undefined ? undefined : Math.log2((rank + 2) * this.#logSize)
  }
}
