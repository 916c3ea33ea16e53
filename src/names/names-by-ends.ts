/** How many characters at the start and at the end names are found by. */
const ENDS = 3
/** Two names of which one has at least so many characters share one of these ends if an edit of two makes one of the other. */
const MIN_SHARED = 2 * ENDS + 1

/** A few thousand names, arranged for finding those that are nearly a given one. */
export class NamesByEnds {
  readonly #names: readonly string[]
  readonly #byStart: Chains
  readonly #byEnd: Chains
  /** Those that a name shorter than MIN_SHARED may be near. */
  readonly #short: readonly string[]
  /** By length, made when it is first asked about: the names of several words by their words in alphabetical order. */
  readonly #byWords = new Map<number, ReadonlyMap<string, string>>()

  constructor(names: Iterable<string>) {
    this.#names = [...names]
    this.#byStart = new Chains(this.#names, startOf)
    this.#byEnd = new Chains(this.#names, endOf)
    this.#short = this.#names.filter(({length}) => length <= MIN_SHARED)
  }

  /**
   * Returns the names that differ from `name` in at most two adjacent characters, and by at most one in length, in no
   * particular order. Such an edit leaves either the first characters of a name unchanged or the last ones.
   */
  near(name: string): readonly string[] {
    const isNear = (other: string) => isOneEdit(name, other)
    if (name.length < MIN_SHARED) return this.#short.filter(isNear)
    const sharingStart = this.#byStart.of(name).filter(isNear)
    const sharingEnd = this.#byEnd.of(name).filter(isNear)
    return sharingStart.length === 0 ? sharingEnd : [...new Set([...sharingStart, ...sharingEnd])]
  }

  /** Returns the first name that has the words of `name` in any order. */
  reordered(name: string): string | undefined {
    const byWords = this.#byWords.get(name.length) ?? this.#wordsOfLength(name.length)
    this.#byWords.set(name.length, byWords)
    return byWords.get(sortedWords(name))
  }

  #wordsOfLength(length: number): Map<string, string> {
    const hyphenated = this.#names.filter((name) => name.length === length && name.includes('-'))
    // Backwards, so that the first of those with the same words stays.
    return new Map(hyphenated.reverse().map((name) => [sortedWords(name), name]))
  }
}

const SLOTS = 2 ** 14

/**
 * Names chained by a number made of them: a list for each number, perhaps of others too that share a slot with it. Two
 * arrays instead of a map of lists, since thousands of names are arranged at the start of a run that asks about a few.
 */
class Chains {
  readonly #names: readonly string[]
  readonly #numberOf: (name: string) => number
  /** By slot: the last name in it and one, 0 for none. By name: the one before it in its slot, likewise. */
  readonly #last = new Uint32Array(SLOTS)
  readonly #before: Uint32Array

  constructor(names: readonly string[], numberOf: (name: string) => number) {
    this.#names = names
    this.#numberOf = numberOf
    this.#before = new Uint32Array(names.length)
    for (let i = 0; i < names.length; i++) {
      const slot = numberOf(names[i]!) & (SLOTS - 1)
      this.#before[i] = this.#last[slot]!
      this.#last[slot] = i + 1
    }
  }

  of(name: string): string[] {
    const found: string[] = []
    for (let i = this.#last[this.#numberOf(name) & (SLOTS - 1)]!; i !== 0; i = this.#before[i - 1]!)
      found.push(this.#names[i - 1]!)
    return found
  }
}

function startOf(name: string): number {
  return numberOf(name, 0)
}

function endOf(name: string): number {
  return numberOf(name, Math.max(0, name.length - ENDS))
}

/** Returns a number that the characters from `at` on give, as many as ENDS. */
function numberOf(name: string, at: number): number {
  let number = 0
  for (let i = at; i < Math.min(at + ENDS, name.length); i++) number = (number << 5) ^ name.charCodeAt(i)
  return number
}

function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return Math.max(a.length, b.length) - start - end <= 2
}

function sortedWords(name: string): string {
  return name.split('-').sort().join('-')
}
