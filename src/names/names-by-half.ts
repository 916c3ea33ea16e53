/** The names of about one length: those that share a half with a name of that length, and by their words. */
interface OfLength {
  readonly byStart: ReadonlyMap<string, readonly string[]>
  readonly byEnd: ReadonlyMap<string, readonly string[]>
  readonly byWords: ReadonlyMap<string, readonly string[]>
}

/** A few thousand names, arranged for finding those that are nearly a given one; each length when it is first asked about. */
export class NamesByHalf {
  readonly #names: readonly string[]
  readonly #ofLength: OfLength[] = []

  constructor(names: Iterable<string>) {
    this.#names = [...names]
  }

  /**
   * Returns the names that differ from `name` in at most two adjacent characters, and by at most one in length, in no
   * particular order. Such an edit leaves either the first half unchanged or everything after the middle.
   */
  near(name: string): readonly string[] {
    const {byStart, byEnd} = this.#about(name.length)
    const [start, end] = halvesOf(name, name.length)
    const isNear = (other: string) => isOneEdit(name, other)
    const sharingStart = byStart.get(start)?.filter(isNear) ?? []
    const sharingEnd = byEnd.get(end)?.filter(isNear) ?? []
    return sharingStart.length === 0 ? sharingEnd : [...new Set([...sharingStart, ...sharingEnd])]
  }

  /** Returns the first name that has the words of `name` in any order. */
  reordered(name: string): string | undefined {
    return this.#about(name.length).byWords.get(sortedWords(name))?.[0]
  }

  #about(length: number): OfLength {
    this.#ofLength[length] ??= arrange(this.#names, length)
    return this.#ofLength[length]
  }
}

function arrange(names: readonly string[], length: number): OfLength {
  const about = names.filter((name) => Math.abs(name.length - length) <= 1)
  const hyphenated = about.filter((name) => name.length === length && name.includes('-'))
  return {
    byStart: groupsOf(about, (name) => halvesOf(name, length)[0]),
    byEnd: groupsOf(about, (name) => halvesOf(name, length)[1]),
    byWords: groupsOf(hyphenated, sortedWords),
  }
}

function groupsOf(names: readonly string[], keyOf: (name: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const name of names) {
    const key = keyOf(name)
    const group = groups.get(key)
    if (group) group.push(name)
    else groups.set(key, [name])
  }
  return groups
}

/** Returns the start and the end that a name has in common with a near one of this length. */
function halvesOf(name: string, length: number): [start: string, end: string] {
  const middle = length >> 1
  const endLength = length - middle - 1
  return [name.slice(0, middle), name.slice(Math.max(0, name.length - endLength))]
}

function isOneEdit(a: string, b: string): boolean {
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
