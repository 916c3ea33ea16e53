import {NamesByEnds} from './names-by-ends.ts'
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
  #byEnds: NamesByEnds | undefined

  constructor(names: Iterable<string>) {
    this.#names = names
  }

  /** Returns why PyPI's admins would be alerted to a new project called `name`, or `undefined` if they would not. */
  match(name: NormalizedName): TypoSnyperMatch | undefined {
    // Built on first use: many lists are printed without it.
    this.#byEnds ??= new NamesByEnds(this.#names)
    const near = this.#byEnds.near(name)
    if (near.includes(name)) return undefined
    for (const [check, resembled] of CHECKS) {
      const resembles = resembled(name, near, this.#byEnds)
      if (resembles !== undefined) return {check, resembles}
    }
    return undefined
  }
}

const MAX_WORDS = 8
const MIN_LENGTH_FOR_OMISSION = 4
const INSERTED = [...'abcdefghijklmnopqrstuvwxyz1234567890.-_']

/** Returns the name that a new one resembles, from those near it or from all. */
type Check = (name: string, near: readonly string[], names: NamesByEnds) => string | undefined

/** PyPI's checks in PyPI's order. */
const CHECKS: readonly (readonly [TypoSnyperCheck, Check])[] = [
  ['repeated_characters', (name, near) => firstOf(withoutRepetition(name), ofLength(name.length - 1, near))],
  ['omitted_characters', (name, near) => firstOf(withInsertion(name), ofLength(name.length + 1, near))],
  ['swapped_characters', (name, near) => firstOf(withSwap(name), ofLength(name.length, near))],
  ['swapped_words', (name, _, names) => reorderingOf(name, names)],
  ['common_typos', (name, near) => firstOf(withTypo(name), near)],
]

function ofLength(length: number, names: readonly string[]): readonly string[] {
  return names.filter((name) => name.length === length)
}

/** Returns the first of `candidates` that is one of `names`, which are a few. */
function firstOf(candidates: Iterable<string>, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined
  for (const candidate of candidates) if (names.includes(candidate)) return candidate
  return undefined
}

/** Returns a name with the words of `name` in another order; PyPI tries all of up to 8! permutations. */
function reorderingOf(name: string, names: NamesByEnds): string | undefined {
  const words = name.split('-').length
  return words < 2 || words > MAX_WORDS ? undefined : names.reordered(name)
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
