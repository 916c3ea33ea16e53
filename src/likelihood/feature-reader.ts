import {hasLastWord, isDerived} from '../targets/seeds.ts'
import type {Seed} from '../targets/types.ts'
import type {Affix} from '../techniques/affix-table.ts'
import {codeAt, HYPHEN_CODE, IS_DIGIT, IS_VOWEL} from '../techniques/alphabet.ts'
import {keyDistance, NEIGHBOURS} from '../techniques/keyboard.ts'
import {type AffixForm, affixFormsOf} from './affix-features.ts'
import {FeatureColumns} from './feature-columns.ts'
import {type FeatureName, type FeatureNumbers, featureList, MEANINGS, ORIGINS} from './features.ts'
import {QUARTER_BITS, ScoredSeed, type TrigramCosts} from './naturalness.ts'
import {POSITION, positionKindOf} from './position-kinds.ts'
import {isTypo, KIND, type Kind, TYPO_KINDS} from './technique-kinds.ts'

/** What the features rest on beside the splice: tables counted over the registry, never over squats. */
export interface FeatureTables {
  readonly letters: TrigramCosts
  /** By affix. */
  readonly prefixes: ReadonlyMap<string, Affix>
  readonly suffixes: ReadonlyMap<string, Affix>
  /** By number at the end of names, as it is written there: how many registered projects carry it. */
  readonly numbers: ReadonlyMap<string, number>
  /** By companion: its index in the list. */
  readonly companions: ReadonlyMap<string, number>
}

/** ARE_IN_ROW[(a << 7) | b] is 1 if the keys with these character codes are neighbours in one row. */
const ARE_IN_ROW = new Uint8Array(128 * 128)
for (const [code, keys] of NEIGHBOURS.entries()) {
  for (const key of keys) {
    if (keyDistance(String.fromCharCode(code), key) === 1) ARE_IN_ROW[(code << 7) | key.charCodeAt(0)] = 1
  }
}

/** The table of documented misnames counts no more than ten files. */
const LOG_OF_TEN = Math.log(11)

/** Words for a project of so few letters are abbreviations: with a typo in it, nobody knows one again (`gcss`). */
const MAX_ABBREVIATION = 4

/** Feature numbers are kept in bytes. */
const MAX_FEATURE_COUNT = 256

/**
 * Reads the features off splices: what a feature means stands here and nowhere else. `setSeed` once a seed, then `read`
 * once a splice: the numbers of the features it has stand in `number`, their values in `value`, `count` of each. The
 * three parts of `read` can also be called one by one, after `clear`. Nothing is allocated for a splice.
 */
export class FeatureReader extends FeatureColumns {
  readonly #kinds: readonly Kind[]
  readonly #ids: readonly string[]
  /** The numbers of the features in MEANINGS. */
  readonly at: FeatureNumbers
  readonly #originAt: ReadonlyMap<string, number>
  readonly #first: Readonly<Record<Kind, number>>
  readonly #last: Readonly<Record<Kind, number>>
  readonly #lengthAt: Readonly<Record<Kind, number>>
  readonly #prefixForms: ReadonlyMap<string, AffixForm>
  readonly #suffixForms: ReadonlyMap<string, AffixForm>
  /** By the text that is inserted. */
  readonly #numberValues: ReadonlyMap<string, number>
  readonly #companionValues: ReadonlyMap<string, number>
  /** The seed last set. */
  text = ''
  readonly scored: ScoredSeed
  /** Whether the seed ends in a word that affixes consist of. */
  hasAffix = false
  #origin = -1
  #name = ''
  #opens = false
  #abbreviates = false
  /** The features of typos in the seed, and of affixes on it; -1 for none. */
  #typo = -1
  #affix = -1
  #length = 0
  #documented = 0

  constructor(tables: FeatureTables, techniques: readonly string[]) {
    super()
    this.#ids = techniques
    this.#kinds = techniques.map((id) => KIND[id] ?? 'none')
    const features = featureList(techniques)
    if (features.length > MAX_FEATURE_COUNT)
      throw new RangeError(`${features.length} features, but their numbers are bytes`)
    const numbers = new Map(features.map(({name}, i) => [name, i]))
    const numberOf = (name: string) => numbers.get(name as FeatureName) ?? -1
    this.at = Object.fromEntries(Object.keys(MEANINGS).map((name) => [name, numberOf(name)])) as FeatureNumbers
    this.#originAt = new Map(ORIGINS.map((origin) => [origin, numberOf(`origin:${origin}`)]))
    const byKind = (what: string) =>
      Object.fromEntries([...TYPO_KINDS, 'two'].map((kind) => [kind, numberOf(`${kind}-${what}`)])) as Record<
        Kind,
        number
      >
    this.#first = byKind('first')
    this.#last = byKind('last')
    this.#lengthAt = byKind('length')
    this.scored = new ScoredSeed(tables.letters)
    this.#prefixForms = affixFormsOf(tables.prefixes, 'prefix', this.at)
    this.#suffixForms = affixFormsOf(tables.suffixes, 'suffix', this.at)
    const most = Math.max(...tables.numbers.values())
    this.#numberValues = new Map(
      [...tables.numbers].map(([number, projects]) => [number, Math.log(projects / most) / 4]),
    )
    this.#companionValues = new Map(
      [...tables.companions].flatMap(([other, index]) => {
        const value = Math.log(1 + index) / 4
        return [
          [`${other}-`, value],
          [`-${other}`, value],
        ]
      }),
    )
  }

  /** Prepares for the splices of `seed`; a seed of the origin `name` is also what later seeds are compared with. */
  setSeed(seed: Seed): void {
    this.text = seed.text
    this.scored.set(seed.text)
    this.#origin = seed.origin === 'name' ? -1 : (this.#originAt.get(seed.origin) ?? -1)
    if (seed.origin === 'name') this.#name = seed.text
    const derived = isDerived(seed)
    this.#typo = this.#origin === -1 ? -1 : derived ? this.at['derived-typo'] : this.at['alias-typo']
    this.#affix = this.#origin === -1 ? -1 : derived ? this.at['derived-affix'] : this.at['alias-affix']
    this.#opens = this.#origin !== -1 && this.#name.startsWith(seed.text)
    this.#abbreviates = this.#origin !== -1 && seed.text.length <= MAX_ABBREVIATION
    this.#documented = seed.files === undefined ? 0 : Math.log(1 + seed.files) / LOG_OF_TEN
    this.#length = Math.log(seed.text.length / 8)
    this.hasAffix = hasLastWord(seed.text)
  }

  read(technique: number, start: number, end: number, insert: string): number {
    this.clear()
    this.readSeed(technique)
    this.readPosition(technique, start, end)
    this.readInsert(technique, start, end, insert)
    return this.count
  }

  /** Adds the features that all splices of the seed by one technique have. */
  readSeed(technique: number): void {
    const kind = this.#kinds[technique]!
    this.add(technique, 1)
    if (this.#origin !== -1) this.add(this.#origin, 1)
    if (this.#opens) this.add(this.at['opens-name'], 1)
    if (this.#documented > 0) this.add(this.at.documented, this.#documented)
    if (kind === 'affix' || kind === 'companion') {
      if (this.#affix !== -1) this.add(this.#affix, 1)
    } else if (kind !== 'none') {
      if (this.#typo !== -1) this.add(this.#typo, 1)
      if (this.#abbreviates) this.add(this.at['abbreviation-typo'], 1)
      this.add(this.#lengthAt[kind], this.#length)
    }
  }

  /** Adds those that come with the position, whatever is inserted there. */
  readPosition(technique: number, start: number, end: number): void {
    const kind = this.#kinds[technique]!
    if (isTypo(kind)) this.#readTypoPosition(kind, start, end)
  }

  /** Adds those that come with the insert. */
  readInsert(technique: number, start: number, end: number, insert: string): void {
    const kind = this.#kinds[technique]!
    if (kind === 'affix') this.#readAffix(start, insert)
    else if (kind === 'companion') this.add(this.at['companion-rank'], this.#companionValues.get(insert) ?? 0)
    else if (kind !== 'none') this.#readTypo(kind, start, end, insert)
    else this.#readOther(this.#ids[technique]!, start, end, insert)
  }

  /** Returns the kind of position, by `positionKindOf`, at which a technique changes the seed. */
  positionKind(technique: number, start: number, end: number): number {
    return positionKindOf(this.#kinds[technique]!, this.text, start, end)
  }

  #readTypoPosition(kind: Kind, start: number, end: number): void {
    const at = this.at
    const position = positionKindOf(kind, this.text, start, end)
    this.add(at.late, start / this.text.length)
    if (position & POSITION.first) this.add(this.#first[kind], 1)
    if (position & POSITION.last) this.add(this.#last[kind], 1)
    if (position & POSITION.mark) this.add(at['touches-digit'], 1)
    if (kind === 'omit') {
      if (position & POSITION.vowel) this.add(at['drops-vowel'], 1)
      if (position & POSITION.twin) this.add(at['drops-twin'], 1)
    } else if (kind === 'double') {
      if (position & POSITION.twin) this.add(at.triples, 1)
      if (position & POSITION.vowel) this.add(at['doubles-vowel'], 1)
    }
  }

  #readTypo(kind: Kind, start: number, end: number, insert: string): void {
    const at = this.at
    const text = this.text
    const quarterBits = this.scored.change(start, end, insert)
    this.add(kind === 'omit' ? at['naturalness-omit'] : at.naturalness, quarterBits / QUARTER_BITS / 10)
    if (kind !== 'replace' && kind !== 'insert') return
    const code = codeAt(text, start)
    const added = insert.charCodeAt(0)
    if (IS_DIGIT[added] === 1) {
      if (kind !== 'replace' || IS_DIGIT[code] !== 1) this.add(at['adds-digit'], 1)
    } else if (added === HYPHEN_CODE) this.add(at['adds-hyphen'], 1)
    if (kind === 'replace') {
      if (ARE_IN_ROW[(code << 7) | added] === 1) this.add(at['same-row'], 1)
    } else {
      if (IS_VOWEL[added] === 1 && IS_VOWEL[codeAt(text, start - 1)] !== 1 && IS_VOWEL[code] !== 1)
        this.add(at['vowel-inserted'], 1)
      const near = Math.min(text.length, start + 3)
      for (let i = Math.max(0, start - 3); i < near; i++)
        if (text.charCodeAt(i) === added) {
          this.add(at['repeats-near'], 1)
          break
        }
    }
  }

  #readAffix(start: number, insert: string): void {
    const at = this.at
    const form = (start === 0 ? this.#prefixForms : this.#suffixForms).get(insert)
    if (form === undefined) return
    for (let i = 0; i < form.numbers.length; i++) this.add(form.numbers[i]!, form.values[i]!)
    if (this.hasAffix) this.add(at['affix-on-affix'], 1)
    if (!form.isHyphenated)
      this.add(at['naturalness-joined'], this.scored.change(start, start, insert) / QUARTER_BITS / insert.length)
  }

  #readOther(id: string, start: number, end: number, insert: string): void {
    const at = this.at
    const text = this.text
    if (id === 'digits') {
      if (start === text.length) {
        const number = this.#numberValues.get(insert) ?? 0
        this.add(at['appended-number'], number)
        if (number < 0) this.add(at['rarer-number'], 1)
      } else if (start === 0 && end === 0) this.add(at['digit-in-front'], 1)
      else if (insert === '') this.add(at['drops-digits'], 1)
      else if (insert.length > 1) this.add(at['spells-digit'], 1)
      else this.add(at[Math.abs(insert.charCodeAt(0) - text.charCodeAt(start)) === 1 ? 'next-digit' : 'far-digit'], 1)
    } else if (id === 'plural') {
      if (insert === '' || insert === 'y') this.add(at['drops-s'], 1)
      if (codeAt(text, end) === HYPHEN_CODE) this.add(at['plural-within'], 1)
    } else if (id === 'inflection') {
      if (/[eo]rs?$/.test(insert)) this.add(at['inflects-to-er'], 1)
    } else if (id === 'dropped-word') {
      this.add(start === 0 ? at['drops-first-word'] : at['drops-inner'], 1)
    }
  }
}
