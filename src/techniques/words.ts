import {codeAt, HYPHEN, IS_DIGIT, IS_LETTER} from './alphabet.ts'

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

const SLOT_BITS = 15
/** Brings all bits of a hash into its upper ones (Fibonacci hashing, Knuth vol. 3, 6.4). */
const SPREAD = 0x9e3779b9

/**
 * The known words with their ranks: the lower the rank, the more common the word and the less it costs. A hash table of
 * our own, asked by hashes that grow with each letter: all stretches of a seed are looked up, and none is cut out.
 */
class Dictionary {
  readonly #words: readonly string[]
  readonly #logSize: number
  /** By slot: the rank of a word and one, 0 where there is none, and the word's hash. */
  readonly #ranks: Uint32Array
  readonly #hashes: Int32Array
  readonly #shift: number
  /** While splitting, by end of a word from the stretch's beginning: the least cost up to there, and that word's start. */
  readonly #best: number[] = []
  readonly #start: number[] = []

  constructor(words: readonly string[]) {
    this.#words = words
    this.#logSize = Math.log(words.length)
    // At most half of the slots are taken.
    const bits = Math.max(SLOT_BITS, 33 - Math.clz32(words.length))
    this.#ranks = new Uint32Array(2 ** bits)
    this.#hashes = new Int32Array(2 ** bits)
    this.#shift = 32 - bits
    for (let rank = 0; rank < words.length; rank++) {
      const word = words[rank]!
      const {length} = word
      if (length < 2 || length > MAX_LENGTH || (length < MIN_LENGTH && rank >= COMMON_RANK)) continue
      let hash = 0
      for (let i = 0; i < length; i++) hash = grown(hash, word, i)
      const slot = this.#slotOf(hash, word, 0, length)
      if (this.#ranks[slot] !== 0) continue // of two ranks the lower stands
      this.#ranks[slot] = rank + 1
      this.#hashes[slot] = hash
    }
  }

  /** Returns the slot of the word that stands in `text` at `start`, or the one where it would be. */
  #slotOf(hash: number, text: string, start: number, length: number): number {
    const mask = this.#ranks.length - 1
    let slot = Math.imul(hash, SPREAD) >>> this.#shift
    for (; this.#ranks[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.#hashes[slot] !== hash) continue
      const word = this.#words[this.#ranks[slot]! - 1]!
      if (word.length === length && text.startsWith(word, start)) break
    }
    return slot
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
      const maxLength = Math.min(MAX_LENGTH, size - i, size - 1)
      let hash = grown(0, seed, start)
      for (let length = 2; length <= maxLength; length++) {
        hash = grown(hash, seed, start + length - 1)
        const rank = this.#ranks[this.#slotOf(hash, seed, start, length)]!
        if (rank === 0) continue
        const cost = best[i]! + Math.log(rank * this.#logSize)
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

/** Returns the hash of a stretch that is one character longer than that of `hash`. */
function grown(hash: number, text: string, i: number): number {
  return (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
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

/**
 * Returns the letters before `end` as a word, back to a hyphen or a digit, and, where that is several words, the last of
 * them, which begins at `start`: whoever knows the first need not ask for the second.
 */
export function wordsEndingAt(seed: string, start: number, end: number): string[] {
  let from = start
  while (from > 0 && IS_LETTER[seed.charCodeAt(from - 1)] === 1) from--
  return from === start ? [seed.slice(start, end)] : [seed.slice(from, end), seed.slice(start, end)]
}

/** Splits at hyphens alone: in a name that has some, people see these words. */
export const hyphenSplitter: WordSplitter = (seed) => {
  const ends: number[] = []
  for (let end = seed.indexOf(HYPHEN); end !== -1; end = seed.indexOf(HYPHEN, end + 1)) ends.push(end)
  return [...ends, seed.length]
}
