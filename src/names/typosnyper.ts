import {NamesByLength} from './names-by-length.ts'
import type {NormalizedName} from './normalized-name.ts'

/**
 * TypoSnyper, PyPI's check of every new project against the 10,000 projects with the most dependents (warehouse
 * `packaging/typosnyper.py`). It does not refuse a name, but alerts PyPI's admins. The first of five checks that matches
 * counts.
 */
export type TypoSnyperCheck =
  | 'repeated_characters'
  | 'omitted_characters'
  | 'swapped_characters'
  | 'swapped_words'
  | 'common_typos'

/** A match: the check, and the popular name that the new one resembles. */
export interface TypoSnyperMatch {
  readonly check: TypoSnyperCheck
  readonly resembles: string
}

/** The names that new ones are compared with; of several that match, the first is the one resembled. */
export class TypoSnyperCorpus {
  readonly #names: Iterable<string>
  #byLength: NamesByLength | undefined

  constructor(names: Iterable<string>) {
    this.#names = names
  }

  /** Returns why PyPI's admins would be alerted to a new project called `name`, or `undefined` if they would not. */
  match(name: NormalizedName): TypoSnyperMatch | undefined {
    // Built on first use: many lists are printed without it.
    this.#byLength ??= new NamesByLength(this.#names)
    const near = nearTo(name, this.#byLength)
    if (near.has(name)) return undefined
    for (const [check, resembled] of CHECKS) {
      const resembles = resembled(name, near, this.#byLength)
      if (resembles !== undefined) return {check, resembles}
    }
    return undefined
  }
}

/**
 * Returns a superset of the names one edit away from `name`: an edit changes at most two adjacent characters, and the
 * length by at most one, so it leaves either the first half unchanged or everything after the middle.
 */
function nearTo(name: string, names: NamesByLength): ReadonlySet<string> {
  const {length} = name
  const middle = length >> 1
  const near = new Set<string>()
  for (const part of [`\n${name.slice(0, middle)}`, `${name.slice(middle + 1)}\n`]) {
    for (const size of [length - 1, length, length + 1])
      for (const other of names.containing(part, size)) near.add(other)
  }
  return near
}

const MAX_WORDS = 8
const MIN_LENGTH_FOR_OMISSION = 4
const INSERTED = [...'abcdefghijklmnopqrstuvwxyz1234567890.-_']

/** Returns the name that a new one resembles, from those near it or from all. */
type Check = (name: string, near: ReadonlySet<string>, names: NamesByLength) => string | undefined

/** PyPI's checks in PyPI's order. */
const CHECKS: readonly (readonly [TypoSnyperCheck, Check])[] = [
  ['repeated_characters', (name, near) => firstOf(withoutRepetition(name), near)],
  ['omitted_characters', (name, near) => firstOf(withInsertion(name), near)],
  ['swapped_characters', (name, near) => firstOf(withSwap(name), near)],
  ['swapped_words', (name, _, names) => reorderingOf(name, names)],
  ['common_typos', (name, near) => firstOf(withTypo(name), near)],
]

/** Returns the first of `candidates` that is one of `names`. */
function firstOf(candidates: Iterable<string>, names: ReadonlySet<string>): string | undefined {
  if (names.size === 0) return undefined
  for (const candidate of candidates) if (names.has(candidate)) return candidate
  return undefined
}

/** Returns the first name with the words of `name` in another order; a search avoids PyPI's up to 8! permutations. */
function reorderingOf(name: string, names: NamesByLength): string | undefined {
  const words = name.split('-')
  if (words.length < 2 || words.length > MAX_WORDS) return undefined
  const sorted = sortedWords(name)
  for (const other of names.containing(words[0]!, name.length)) if (sortedWords(other) === sorted) return other
  return undefined
}

function* withoutRepetition(name: string): Generator<string> {
  for (let i = 0; i + 1 < name.length; i++) {
    if (name[i] === name[i + 1]) yield name.slice(0, i) + name.slice(i + 1)
  }
}

function* withInsertion(name: string): Generator<string> {
  if (name.length < MIN_LENGTH_FOR_OMISSION) return
  for (let i = 0; i <= name.length; i++) for (const c of INSERTED) yield name.slice(0, i) + c + name.slice(i)
}

function* withSwap(name: string): Generator<string> {
  for (let i = 0; i + 1 < name.length; i++) yield name.slice(0, i) + name[i + 1] + name[i] + name.slice(i + 2)
}

function* withTypo(name: string): Generator<string> {
  for (let i = 0; i < name.length; i++) {
    for (const typo of TYPOS[name[i]!] ?? []) yield name.slice(0, i) + typo + name.slice(i + 1)
  }
}

function sortedWords(name: string): string {
  return name.split('-').sort().join('-')
}

/** What may have been meant by each character of the new name: PyPI's table of QWERTY neighbours and look-alikes. */
const TYPOS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [
    '1 2 q i l',
    '2 1 q w 3',
    '3 2 w e 4',
    '4 3 e r 5',
    '5 4 r t 6 s',
    '6 5 t y 7',
    '7 6 y u 8',
    '8 7 u i 9',
    '9 8 i o 0',
    '0 9 o p -',
    '- _ 0 p . ',
    'q 1 2 w a',
    'w 2 3 e s a q vv',
    'e 3 4 r d s w',
    'r 4 5 t f d e',
    't 5 6 y g f r',
    'y 6 7 u h t i',
    'u 7 8 i j y v',
    'i 1 8 9 o l k j u y',
    'o 9 0 p l i',
    'p 0 - o',
    'a q w s z',
    's w d x z a 5',
    'd e r f c x s',
    'f r g v c d',
    'g t h b v f',
    'h y j n b g',
    'j u i k m n h',
    'k i o l m j',
    'l i o p k 1',
    'z a s x',
    'x z s d c',
    'c x d f v',
    'v c f g b u',
    'b v g h n',
    'n b h j m',
    'm n j k rn',
  ].map((line) => {
    const [character, ...meant] = line.split(' ')
    return [character, meant]
  }),
)
