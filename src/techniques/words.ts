import {HYPHEN, IS_DIGIT} from './alphabet.ts'

/** Returns the places at which the words of a name end, ascending; the last is the name's length. */
export type WordSplitter = (seed: string) => readonly number[]

const SHORTEST = 3
const LONGEST = 14
/** Words of two letters (`py`, `db`, `io`) are taken for words only if they are this common. */
const COMMON_RANK = 600

/**
 * Makes a splitter from `words`, most common first. Hyphens and digits always separate; a joined stretch is split into
 * known words if it can be wholly, by the most probable way under a unigram model with Zipf's law for the word's
 * probability (Norvig, "Natural Language Corpus Data", in Beautiful Data, 2009). The last answer is remembered, since
 * several techniques ask for the same seed.
 */
export function wordSplitter(words: readonly string[]): WordSplitter {
  const cost = new Map<string, number>()
  words.forEach((word, rank) => {
    if (cost.has(word) || (word.length < SHORTEST && rank >= COMMON_RANK)) return
    cost.set(word, Math.log((rank + 1) * Math.log(words.length)))
  })
  let lastSeed = ''
  let lastEnds: readonly number[] = []
  return (seed) => {
    if (seed !== lastSeed) [lastSeed, lastEnds] = [seed, wordEnds(seed, cost)]
    return lastEnds
  }
}

function wordEnds(seed: string, cost: ReadonlyMap<string, number>): number[] {
  const ends: number[] = []
  let from = 0
  for (let i = 0; i <= seed.length; i++) {
    const breaks = i === seed.length || seed[i] === HYPHEN || isDigit(seed, i) !== isDigit(seed, from)
    if (!breaks) continue
    if (i > from) ends.push(...(isDigit(seed, from) ? [i] : splitJoined(seed, from, i, cost)))
    from = seed[i] === HYPHEN ? i + 1 : i
  }
  return ends
}

/** Splits the letters from `from` to `to` into known words; the whole stretch counts as one only if nothing else fits. */
function splitJoined(seed: string, from: number, to: number, cost: ReadonlyMap<string, number>): number[] {
  const best: ({cost: number; start: number} | undefined)[] = [{cost: 0, start: from}]
  for (let end = from + 1; end <= to; end++) {
    for (let start = Math.max(from, end - LONGEST); start < end; start++) {
      const before = best[start - from]
      if (!before || end - start === to - from) continue
      const wordCost = cost.get(seed.slice(start, end))
      if (wordCost === undefined) continue
      const total = before.cost + wordCost
      if (total < (best[end - from]?.cost ?? Number.POSITIVE_INFINITY)) best[end - from] = {cost: total, start}
    }
  }
  const ends = [to]
  for (let step = best[to - from]; step && step.start > from; step = best[step.start - from]) ends.unshift(step.start)
  return ends
}

function isDigit(seed: string, i: number): boolean {
  return IS_DIGIT[seed.charCodeAt(i)] === 1
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
