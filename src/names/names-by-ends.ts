/** How many characters at the start and at the end names are found by. */
const ENDS = 3
/** Two names of which one has at least so many characters share one of these ends if an edit of two makes one of the other. */
const MIN_SHARED = 2 * ENDS + 1

/** A few thousand names, arranged for finding those that are nearly a given one. */
export class NamesByEnds {
  readonly #byStart: ReadonlyMap<string, readonly string[]>
  readonly #byEnd: ReadonlyMap<string, readonly string[]>
  /** Those that a name shorter than MIN_SHARED may be near. */
  readonly #short: readonly string[]
  /** By length: those of several words. */
  readonly #hyphenated: ReadonlyMap<number, readonly string[]>
  /** By length, made when it is first asked about: by the words in alphabetical order. */
  readonly #byWords = new Map<number, ReadonlyMap<string, readonly string[]>>()

  constructor(names: Iterable<string>) {
    const all = [...names]
    this.#byStart = groupsOf(all, startOf)
    this.#byEnd = groupsOf(all, endOf)
    this.#short = all.filter(({length}) => length <= MIN_SHARED)
    this.#hyphenated = groupsOf(
      all.filter((name) => name.includes('-')),
      ({length}) => length,
    )
  }

  /**
   * Returns the names that differ from `name` in at most two adjacent characters, and by at most one in length, in no
   * particular order. Such an edit leaves either the first characters of a name unchanged or the last ones.
   */
  near(name: string): readonly string[] {
    const isNear = (other: string) => isOneEdit(name, other)
    if (name.length < MIN_SHARED) return this.#short.filter(isNear)
    const sharingStart = this.#byStart.get(startOf(name))?.filter(isNear) ?? []
    const sharingEnd = this.#byEnd.get(endOf(name))?.filter(isNear) ?? []
    return sharingStart.length === 0 ? sharingEnd : [...new Set([...sharingStart, ...sharingEnd])]
  }

  /** Returns the first name that has the words of `name` in any order. */
  reordered(name: string): string | undefined {
    const {length} = name
    const byWords = this.#byWords.get(length) ?? groupsOf(this.#hyphenated.get(length) ?? [], sortedWords)
    this.#byWords.set(length, byWords)
    return byWords.get(sortedWords(name))?.[0]
  }
}

function groupsOf<Key>(names: readonly string[], keyOf: (name: string) => Key): Map<Key, string[]> {
  const groups = new Map<Key, string[]>()
  for (const name of names) {
    const key = keyOf(name)
    const group = groups.get(key)
    if (group) group.push(name)
    else groups.set(key, [name])
  }
  return groups
}

function startOf(name: string): string {
  return name.slice(0, ENDS)
}

function endOf(name: string): string {
  return name.slice(-ENDS)
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
