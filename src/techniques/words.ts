import {codeAt, HYPHEN, IS_DIGIT} from './alphabet.ts'

/** Returns the positions at which the words of a name end, ascending; the last is the name's length. */
export type WordSplitter = (seed: string) => readonly number[]

const MIN_LENGTH = 3
const MAX_LENGTH = 14
/** Words of two letters (`py`, `db`, `io`) count as words only if they are this common. */
const COMMON_RANK = 600

/**
 * Makes a splitter from `words`, most common first. Hyphens and digits always separate; a joined stretch is split into
 * known words if all of it can be, by the most probable way under a unigram model with Zipf's law for the word's
 * probability (Norvig, "Natural Language Corpus Data", in Beautiful Data, 2009). The last answer is remembered, since
 * several techniques ask for the same seed.
 */
export function wordSplitter(words: readonly string[]): WordSplitter {
  let known: Dictionary | undefined
  let lastSeed = ''
  let lastEnds: readonly number[] = []
  return (seed) => {
    known ??= new Dictionary(words)
    if (seed !== lastSeed) [lastSeed, lastEnds] = [seed, wordEnds(seed, known)]
    return lastEnds
  }
}

function wordEnds(seed: string, words: Dictionary): number[] {
  const ends: number[] = []
  let from = 0
  for (let i = 0; i <= seed.length; i++) {
    const breaks = i === seed.length || seed[i] === HYPHEN || isDigit(seed, i) !== isDigit(seed, from)
    if (!breaks) continue
    if (i > from) ends.push(...(isDigit(seed, from) ? [i] : words.split(seed, from, i)))
    from = i < seed.length && seed[i] === HYPHEN ? i + 1 : i
  }
  return ends
}

/** The known words with their ranks: the lower the rank, the more common the word and the less it costs. */
class Dictionary {
  readonly #rank = new Map<string, number>()
  readonly #logSize: number
  /** By the first three letters, as `opening` numbers them: a bit for each length that a word beginning so has. */
  readonly #lengths = new Uint16Array(2 ** 15)
  /** While splitting, by end of a word from the stretch's beginning: the least cost up to there, and that word's start. */
  readonly #best: number[] = []
  readonly #start: number[] = []

  constructor(words: readonly string[]) {
    this.#logSize = Math.log(words.length)
    // Backwards, so that the lower of two ranks stands: cheaper than a look-up before each, and done at every start.
    for (let rank = words.length - 1; rank >= 0; rank--) {
      const word = words[rank]!
      const {length} = word
      if (length < 2 || length > MAX_LENGTH || (length < MIN_LENGTH && rank >= COMMON_RANK)) continue
      this.#rank.set(word, rank)
      if (length > 2) this.#lengths[opening(word, 0, letter(word, 2))]! |= 1 << length
      else for (let third = 0; third < 32; third++) this.#lengths[opening(word, 0, third)]! |= 1 << length
    }
  }

  /** Splits the letters from `from` to `to` into known words; the whole counts as one only if nothing else fits. */
  split(seed: string, from: number, to: number): number[] {
    const best = this.#best
    const size = to - from
    best[0] = 0
    for (let i = 1; i <= size; i++) best[i] = Number.POSITIVE_INFINITY
    for (let i = 0; i + 1 < size; i++) {
      if (best[i] === Number.POSITIVE_INFINITY) continue
      const start = from + i
      const lengths = this.#lengths[opening(seed, start, start + 2 < to ? letter(seed, start + 2) : 0)]!
      const maxLength = Math.min(MAX_LENGTH, size - i, size - 1)
      for (let length = 2; length <= maxLength; length++) {
        if ((lengths & (1 << length)) === 0) continue
        const rank = this.#rank.get(seed.slice(start, start + length))
        if (rank === undefined) continue
        const cost = best[i]! + Math.log((rank + 1) * this.#logSize)
        if (cost >= best[i + length]!) continue
        best[i + length] = cost
        this.#start[i + length] = i
      }
    }
    const ends = [to]
    if (best[size] === Number.POSITIVE_INFINITY) return ends
    for (let i = this.#start[size]!; i > 0; i = this.#start[i]!) ends.unshift(from + i)
    return ends
  }
}

/** Returns a number from 1 to 31 for a letter: several for one in names that hold others than a to z. */
function letter(text: string, i: number): number {
  return text.charCodeAt(i) & 31
}

function opening(text: string, start: number, third: number): number {
  return (((letter(text, start) << 5) | letter(text, start + 1)) << 5) | third
}

function isDigit(seed: string, i: number): boolean {
  return IS_DIGIT[codeAt(seed, i)] === 1
}

/** Returns where each word of `seed` begins and ends, hyphens left out. */
export function wordSpans(seed: string, split: WordSplitter): {start: number; end: number}[] {
  let previous = 0
  return split(seed).map((end) => {
    const start = seed[previous] === HYPHEN ? previous + 1 : previous
    previous = end
    return {start, end}
  })
}
