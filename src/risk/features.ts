import type {Seed} from '../targets/types.ts'
import type {Affix} from '../techniques/affix-table.ts'
import {IS_DIGIT, IS_VOWEL} from '../techniques/alphabet.ts'
import {keyDistance} from '../techniques/keyboard.ts'
import {type LetterCosts, SpelledSeed} from './letters.ts'

/** What the features rest on beside the splice: tables counted over the registry, never over squats. */
export interface FeatureTables {
  readonly letters: LetterCosts
  /** By affix. */
  readonly prefixes: ReadonlyMap<string, Affix>
  readonly suffixes: ReadonlyMap<string, Affix>
  /** By companion: its place in the list, from 0. */
  readonly companions: ReadonlyMap<string, number>
}

/** What a technique does to the letters, for features that several techniques share. */
type Kind = 'none' | 'omit' | 'swap' | 'double' | 'replace' | 'insert' | 'affix'

const KIND: Readonly<Record<string, Kind>> = {
  omission: 'omit',
  transposition: 'swap',
  move: 'swap',
  doubling: 'double',
  'key-substitution': 'replace',
  'vowel-swap': 'replace',
  'look-alike': 'replace',
  'sound-alike': 'replace',
  substitution: 'replace',
  'key-insertion': 'insert',
  insertion: 'insert',
  prefix: 'affix',
  suffix: 'affix',
}

const TYPO_KINDS = ['omit', 'swap', 'double', 'replace', 'insert'] as const

/** Every feature beside one a technique and one a seed origin, with what it measures. */
const MEANINGS = {
  'omit-first': 'omission of the first character',
  'omit-last': 'omission of the last character',
  'swap-first': 'transposition of the first two characters',
  'swap-last': 'transposition of the last two characters',
  'double-first': 'doubling of the first character',
  'double-last': 'doubling of the last character',
  'replace-first': 'another first character',
  'replace-last': 'another last character',
  'insert-first': 'a character in front',
  'insert-last': 'a character at the end',
  length: 'log of the seed length over 8, for typing slips: each is the less likely the more of them there are',
  looks: 'bits by which the result looks less like a registered name, over 10, for one-character slips',
  'looks-omit': 'the same for omissions',
  'drops-vowel': 'omission of a vowel',
  'drops-twin': 'omission of one of two equal neighbours',
  triples: 'doubling of a character that is double already',
  'doubles-vowel': 'doubling of a vowel',
  'same-row': 'the key beside it in the same row',
  'adds-digit': 'a digit where there was none',
  'adds-hyphen': 'a hyphen for a letter',
  'touches-digit': 'a slip on a digit or hyphen of the seed',
  'repeats-near': 'a character inserted that stands within three places anyway',
  'vowel-inserted': 'a vowel inserted between consonants',
  'affix-hyphenated': 'log of how many popular projects carry the hyphenated affix',
  'affix-joined': 'log of how many popular projects carry the joined affix',
  'prefix-joined': 'a prefix without hyphen',
  'suffix-joined': 'a suffix without hyphen',
  'affix-length': 'length of a joined affix over 5',
  'looks-joined': 'bits a letter by which a joined affix looks unlike a registered name',
  'affix-hyphens': 'a hyphenated affix on a seed that has a hyphen already',
  'affix-language': 'the affix names the language (py, python3)',
  'affix-promise': 'the affix promises more (pro, fast, new)',
  'affix-stage': 'the affix names a stage (dev, beta, fix)',
  'affix-role': 'the affix names a role (client, utils, api)',
  'affix-place': 'the affix names where it runs (gpu, async, cloud)',
  'companion-place': 'log of the place of the other project in the list of companions, over 4',
  'alias-slip': 'a typing slip in an alias of the table',
  'alias-affix': 'an affix on an alias of the table',
  'derived-slip': 'a typing slip in a seed read off the name',
  'derived-affix': 'an affix on a seed read off the name',
  'opens-name': 'anything made from a seed with which the target name begins',
  late: 'how far behind in the seed a slip is, 0 to 1',
  'adds-2-3': 'a 2 or 3 appended',
  'adds-version': 'v2, v3 and the like appended',
  'drops-digits': 'the digits left out',
  'spells-digit': 'a digit spelled out',
  'next-digit': 'a digit one higher or lower',
  'drops-s': 'plural to singular',
  'drops-first-word': 'the first word dropped',
  'drops-inner': 'a word dropped that is not the first',
} as const

/** Verdicts that make a name less of a choice; the open ones are the measure. */
export const HINDRANCES = {
  taken: 'the name is registered already',
  stdlib: 'PyPI refuses it as a module of the standard library',
  similar: 'PyPI refuses it as too similar to a registered name',
} as const

export type FeatureName =
  | keyof typeof MEANINGS
  | `verdict:${keyof typeof HINDRANCES}`
  | `technique:${string}`
  | `origin:${string}`

export interface Feature {
  readonly name: FeatureName
  readonly meaning: string
}

/** The seeds' origins that have a weight; the target's own name is the measure. */
export const ORIGINS = [
  'given alias',
  'import name',
  'brand',
  'command',
  'former name',
  'name without digits',
  'name without python',
  'name without separators',
  'name in the singular',
] as const

/** Returns all features over techniques with these ids, in the order of their numbers. */
export function featureList(techniques: readonly string[]): Feature[] {
  return [
    ...techniques.map((id): Feature => ({name: `technique:${id}`, meaning: `technique ${id}`})),
    ...ORIGINS.map(
      (origin): Feature => ({name: `origin:${origin}`, meaning: `made from a seed of this origin: ${origin}`}),
    ),
    ...Object.entries(HINDRANCES).map(([v, meaning]) => ({name: `verdict:${v}` as FeatureName, meaning})),
    ...Object.entries(MEANINGS).map(([name, meaning]) => ({name: name as FeatureName, meaning})),
  ]
}

type Numbers = Readonly<Record<keyof typeof MEANINGS, number>>

const HYPHEN = 45
const MOST = 16

/**
 * Reads the features off splices. `begin` once a seed, then `read` once a splice: the numbers of the features it has
 * stand in `number`, their values in `value`, as many as `read` returns. Nothing is allocated for a splice.
 */
export class FeatureReader {
  readonly number = new Uint8Array(MOST)
  readonly value = new Float64Array(MOST)
  readonly #tables: FeatureTables
  readonly #kinds: readonly Kind[]
  readonly #ids: readonly string[]
  readonly #at: Numbers
  readonly #originAt: ReadonlyMap<string, number>
  readonly #first: Readonly<Record<Kind, number>>
  readonly #last: Readonly<Record<Kind, number>>
  #count = 0
  #text = ''
  #spelled: SpelledSeed
  #origin = -1
  #name = ''
  #opens = false
  /** -1 or the features of slips and affixes made from the seed. */
  #slip = -1
  #affix = -1
  #length = 0
  #hyphenated = false

  constructor(tables: FeatureTables, techniques: readonly string[]) {
    this.#tables = tables
    this.#ids = techniques
    this.#kinds = techniques.map((id) => KIND[id] ?? 'none')
    const features = featureList(techniques)
    const numberOf = (name: string) => features.findIndex((feature) => feature.name === name)
    this.#at = Object.fromEntries(Object.keys(MEANINGS).map((name) => [name, numberOf(name)])) as Numbers
    this.#originAt = new Map(ORIGINS.map((origin) => [origin, numberOf(`origin:${origin}`)]))
    const byKind = (place: string) =>
      Object.fromEntries(TYPO_KINDS.map((kind) => [kind, numberOf(`${kind}-${place}`)])) as Record<Kind, number>
    this.#first = byKind('first')
    this.#last = byKind('last')
    this.#spelled = new SpelledSeed(tables.letters, '')
  }

  begin(seed: Seed): void {
    this.#text = seed.text
    this.#spelled = new SpelledSeed(this.#tables.letters, seed.text)
    this.#origin = seed.origin === 'name' ? -1 : (this.#originAt.get(seed.origin) ?? -1)
    if (seed.origin === 'name') this.#name = seed.text
    const isDerived = seed.origin.startsWith('name ')
    this.#slip = this.#origin === -1 ? -1 : isDerived ? this.#at['derived-slip'] : this.#at['alias-slip']
    this.#affix = this.#origin === -1 ? -1 : isDerived ? this.#at['derived-affix'] : this.#at['alias-affix']
    this.#opens = this.#origin !== -1 && this.#name.startsWith(seed.text)
    this.#length = Math.log(seed.text.length / 8)
    this.#hyphenated = seed.text.includes('-')
  }

  read(technique: number, start: number, end: number, insert: string): number {
    this.#count = 0
    this.#add(technique, 1)
    if (this.#origin !== -1) this.#add(this.#origin, 1)
    if (this.#opens) this.#add(this.#at['opens-name'], 1)
    const kind = this.#kinds[technique]!
    if (kind === 'affix') this.#readAffix(start, insert)
    else if (kind !== 'none') this.#readSlip(kind, start, end, insert)
    else this.#readOther(this.#ids[technique]!, start, end, insert)
    return this.#count
  }

  #add(number: number, value: number): void {
    this.number[this.#count] = number
    this.value[this.#count++] = value
  }

  #readSlip(kind: Kind, start: number, end: number, insert: string): void {
    const at = this.#at
    const text = this.#text
    if (this.#slip !== -1) this.#add(this.#slip, 1)
    this.#add(at.late, start / text.length)
    if (start === 0) this.#add(this.#first[kind], 1)
    else if (end === text.length || (kind === 'double' && start === text.length - 1)) this.#add(this.#last[kind], 1)
    this.#add(at.length, this.#length)
    const looks = this.#spelled.change(start, end, insert) / 10
    this.#add(kind === 'omit' ? at['looks-omit'] : at.looks, looks)
    const code = text.charCodeAt(start)
    if (kind === 'omit') {
      if (IS_VOWEL[code] === 1) this.#add(at['drops-vowel'], 1)
      if (code === text.charCodeAt(start + 1)) this.#add(at['drops-twin'], 1)
      if (isMark(code)) this.#add(at['touches-digit'], 1)
      return
    }
    if (kind === 'double') {
      if (text.charCodeAt(start + 1) === code) this.#add(at.triples, 1)
      if (IS_VOWEL[code] === 1) this.#add(at['doubles-vowel'], 1)
      if (isMark(code)) this.#add(at['touches-digit'], 1)
      return
    }
    if (kind === 'swap') {
      if (isMark(code) || isMark(text.charCodeAt(start + 1))) this.#add(at['touches-digit'], 1)
      return
    }
    const added = insert.charCodeAt(0)
    if (IS_DIGIT[added] === 1) {
      if (kind !== 'replace' || IS_DIGIT[code] !== 1) this.#add(at['adds-digit'], 1)
    } else if (added === HYPHEN) this.#add(at['adds-hyphen'], 1)
    if (kind === 'replace') {
      if (isMark(code)) this.#add(at['touches-digit'], 1)
      if (keyDistance(text[start]!, insert[0]!) === 1) this.#add(at['same-row'], 1)
    } else {
      if (IS_VOWEL[added] === 1 && IS_VOWEL[text.charCodeAt(start - 1)] !== 1 && IS_VOWEL[code] !== 1)
        this.#add(at['vowel-inserted'], 1)
      for (let i = Math.max(0, start - 3); i < start + 3; i++)
        if (text.charCodeAt(i) === added) {
          this.#add(at['repeats-near'], 1)
          break
        }
    }
  }

  #readAffix(start: number, insert: string): void {
    const at = this.#at
    if (this.#affix !== -1) this.#add(this.#affix, 1)
    const isPrefix = start === 0
    const hyphenated = isPrefix ? insert.endsWith('-') : insert.startsWith('-')
    const affix = hyphenated ? (isPrefix ? insert.slice(0, -1) : insert.slice(1)) : insert
    const counts = (isPrefix ? this.#tables.prefixes : this.#tables.suffixes).get(affix)
    if (counts && counts.kind !== '') this.#add(at[`affix-${counts.kind as 'role'}`], 1)
    if (hyphenated) {
      this.#add(at['affix-hyphenated'], Math.log(1 + (counts?.hyphenated ?? 0)) / 4)
      if (this.#hyphenated) this.#add(at['affix-hyphens'], 1)
      return
    }
    this.#add(isPrefix ? at['prefix-joined'] : at['suffix-joined'], 1)
    this.#add(at['affix-joined'], Math.log(1 + (counts?.joined ?? 0)) / 4)
    this.#add(at['affix-length'], affix.length / 5)
    this.#add(at['looks-joined'], this.#spelled.change(start, start, insert) / affix.length)
  }

  #readOther(id: string, start: number, end: number, insert: string): void {
    const at = this.#at
    const text = this.#text
    if (id === 'digits') {
      if (start === text.length) {
        if (insert === '2' || insert === '3') this.#add(at['adds-2-3'], 1)
        else if (insert.includes('v')) this.#add(at['adds-version'], 1)
      } else if (insert === '') this.#add(at['drops-digits'], 1)
      else if (insert.length > 1) this.#add(at['spells-digit'], 1)
      else if (Math.abs(insert.charCodeAt(0) - text.charCodeAt(start)) === 1) this.#add(at['next-digit'], 1)
    } else if (id === 'companion') {
      if (this.#affix !== -1) this.#add(this.#affix, 1)
      const other = start === 0 ? insert.slice(0, -1) : insert.slice(1)
      this.#add(at['companion-place'], Math.log(1 + (this.#tables.companions.get(other) ?? 0)) / 4)
    } else if (id === 'plural') {
      if (insert === '') this.#add(at['drops-s'], 1)
    } else if (id === 'dropped-word') {
      this.#add(start === 0 ? at['drops-first-word'] : at['drops-inner'], 1)
    } else if (id === 'double-edit') {
      if (this.#slip !== -1) this.#add(this.#slip, 1)
      this.#add(at.length, this.#length)
      this.#add(at.looks, this.#spelled.change(start, end, insert) / 10)
    }
  }
}

function isMark(code: number): boolean {
  return code === HYPHEN || IS_DIGIT[code] === 1
}
