import type {NormalizedName} from './normalized-name.ts'

/**
 * TypoSnyper, PyPI's check of every new project against the 10,000 names most depended upon (warehouse
 * `packaging/typosnyper.py`). It refuses nothing: it tells PyPI's admins. Five checks, the first that matches counts.
 */
export type TypoSnyperCheck =
  | 'repeated_characters'
  | 'omitted_characters'
  | 'swapped_characters'
  | 'swapped_words'
  | 'common_typos'

/** A match: which check, and which popular name the new one resembles. */
export interface TypoSnyperMatch {
  readonly check: TypoSnyperCheck
  readonly resembles: string
}

/** What a corpus asks of its names; a set will do. */
export interface NameSet extends Iterable<string> {
  has(name: string): boolean
}

/** The names that new ones are held against. */
export class TypoSnyperCorpus {
  readonly #names: NameSet

  constructor(names: NameSet) {
    this.#names = names
  }

  /** Returns why PyPI's admins would be told of a new project called `name`, or `undefined` if they would not. */
  match(name: NormalizedName): TypoSnyperMatch | undefined {
    if (this.#names.has(name)) return undefined
    for (const [check, resembled] of CHECKS) {
      const resembles = resembled(name, this)
      if (resembles !== undefined) return {check, resembles}
    }
    return undefined
  }

  /** Returns the first of `candidates` that is one of the names. */
  firstOf(candidates: Iterable<string>): string | undefined {
    for (const candidate of candidates) if (this.#names.has(candidate)) return candidate
    return undefined
  }

  /** Returns a name that has the words of `name` in another order; looking through spares PyPI's up to 8! permutations. */
  reorderingOf(name: string): string | undefined {
    const words = name.split('-')
    if (words.length < 2 || words.length > MOST_WORDS) return undefined
    const sorted = sortedWords(name)
    for (const other of this.#names) {
      if (other.length === name.length && other.includes(words[0]!) && sortedWords(other) === sorted) return other
    }
    return undefined
  }
}

const MOST_WORDS = 8
const SHORTEST_FOR_OMISSION = 4
const INSERTED = [...'abcdefghijklmnopqrstuvwxyz1234567890.-_']

/** PyPI's checks in PyPI's order: the new name in, the popular name it resembles out. */
const CHECKS: readonly (readonly [TypoSnyperCheck, (name: string, corpus: TypoSnyperCorpus) => string | undefined])[] =
  [
    ['repeated_characters', (name, corpus) => corpus.firstOf(withoutRepetition(name))],
    ['omitted_characters', (name, corpus) => corpus.firstOf(withInsertion(name))],
    ['swapped_characters', (name, corpus) => corpus.firstOf(withSwap(name))],
    ['swapped_words', (name, corpus) => corpus.reorderingOf(name)],
    ['common_typos', (name, corpus) => corpus.firstOf(withTypo(name))],
  ]

function* withoutRepetition(name: string): Generator<string> {
  for (let i = 0; i + 1 < name.length; i++) {
    if (name[i] === name[i + 1]) yield name.slice(0, i) + name.slice(i + 1)
  }
}

function* withInsertion(name: string): Generator<string> {
  if (name.length < SHORTEST_FOR_OMISSION) return
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

/** For each character of the new name, what may have been meant: QWERTY neighbours and look-alikes, as PyPI has them. */
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
