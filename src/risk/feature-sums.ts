import type {Seed} from '../targets/types.ts'
import {IS_VOWEL} from '../techniques/alphabet.ts'
import {type FeatureReader, KIND, type Kind} from './features.ts'
import type {SpelledSeed} from './letters.ts'

/** What an affix or companion adds to the sum wherever it is put, and which of the seed's features it has as well. */
interface InsertSum {
  readonly sum: number
  readonly isHyphenated: boolean
  readonly isJoined: boolean
}

/** How far from an inserted character the same one counts as near, in characters. */
const NEAR = 3
const CODES = 128

/**
 * Sums a splice's features times their weights. Nine of ten splices of a name are affixes, companions or single
 * characters, and what those have beside their place and looks is the same in a few cases over and over: the reader is
 * asked once for each case, so that what a feature means stands in one place, and the sum is remembered.
 */
export class FeatureSums {
  readonly #reader: FeatureReader
  readonly #weights: Float64Array
  readonly #kinds: readonly Kind[]
  readonly #looks: number
  readonly #looksJoined: number
  readonly #hyphens: number
  /** By technique, by the text inserted. */
  readonly #inserts: readonly Map<string, InsertSum>[]
  /** By the character replaced and the one in its place; NaN where the reader was not asked yet. */
  readonly #replaced = new Float64Array(CODES * CODES).fill(Number.NaN)
  /** By what stands around (bit 0: the same character near, bit 1: no vowel beside) and the character inserted. */
  readonly #inserted = new Float64Array(4 * CODES).fill(Number.NaN)
  /** The place of the last splice, its part of the sum, and what it means to single characters put there. */
  #technique = -1
  #start = -1
  #end = -1
  #place = 0
  #case = 0
  readonly #near = new Uint8Array(CODES)
  #text = ''
  #spelled: SpelledSeed
  #isHyphenated = false

  /** @param techniques ids, in the order of their numbers; `weights` are in the order of the reader's features. */
  constructor(reader: FeatureReader, weights: Float64Array, techniques: readonly string[]) {
    this.#reader = reader
    this.#weights = weights
    this.#kinds = techniques.map((id) => KIND[id] ?? 'none')
    this.#looks = weights[reader.at.looks]! / 10
    this.#looksJoined = weights[reader.at['looks-joined']]!
    this.#hyphens = weights[reader.at['affix-hyphens']]!
    this.#inserts = techniques.map(() => new Map())
    this.#spelled = reader.spelled
  }

  /** Prepares for the splices of `seed`, after the reader has. */
  begin(seed: Seed): void {
    this.#technique = -1
    this.#text = seed.text
    this.#spelled = this.#reader.spelled
    this.#isHyphenated = seed.text.includes('-')
  }

  /** Returns the sum of all features that the reader reads off this splice, each times its weight. */
  sum(technique: number, start: number, end: number, insert: string): number {
    const kind = this.#kinds[technique]!
    const isAffix = kind === 'affix' || kind === 'companion'
    const isLetter = insert.length === 1 && (kind === 'replace' || kind === 'insert')
    if (!isAffix && !isLetter) return this.#total(this.#reader.read(technique, start, end, insert))
    if (technique !== this.#technique || start !== this.#start || end !== this.#end) {
      this.#goTo(technique, start, end, kind)
    }
    return this.#place + (isAffix ? this.#affix(insert) : this.#letter(kind, insert))
  }

  #affix(insert: string): number {
    const known = this.#inserts[this.#technique]!.get(insert) ?? this.#askInsert(insert)
    if (known.isJoined) {
      return known.sum + (this.#looksJoined * this.#spelled.change(this.#start, this.#start, insert)) / insert.length
    }
    return known.isHyphenated && this.#isHyphenated ? known.sum + this.#hyphens : known.sum
  }

  #letter(kind: Kind, insert: string): number {
    const code = insert.charCodeAt(0)
    const sums = kind === 'replace' ? this.#replaced : this.#inserted
    const at = (kind === 'replace' ? this.#case : this.#case + this.#near[code]!) * CODES + code
    if (Number.isNaN(sums[at])) sums[at] = this.#ask(insert, this.#reader.at.looks)
    return sums[at]! + this.#looks * this.#spelled.letter(code)
  }

  #goTo(technique: number, start: number, end: number, kind: Kind): void {
    this.#technique = technique
    this.#start = start
    this.#end = end
    this.#place = this.#total(this.#reader.readPlace(technique, start, end))
    if (kind === 'affix' || kind === 'companion') return
    this.#spelled.goTo(start, end)
    if (kind === 'replace') this.#case = this.#text.charCodeAt(start)
    else this.#lookAround(start)
  }

  #lookAround(start: number): void {
    const text = this.#text
    const isBesideVowel =
      (start > 0 && IS_VOWEL[text.charCodeAt(start - 1)] === 1) ||
      (start < text.length && IS_VOWEL[text.charCodeAt(start)] === 1)
    this.#case = isBesideVowel ? 0 : 2
    this.#near.fill(0)
    const to = Math.min(text.length, start + NEAR)
    for (let i = Math.max(0, start - NEAR); i < to; i++) this.#near[text.charCodeAt(i)] = 1
  }

  /** Returns the part of the sum that the reader finds beside the place's and that of feature number `except`. */
  #ask(insert: string, except: number): number {
    const {number, value} = this.#reader
    const count = this.#reader.read(this.#technique, this.#start, this.#end, insert)
    const own = this.#reader.readPlace(this.#technique, this.#start, this.#end)
    let sum = 0
    for (let i = own; i < count; i++) if (number[i] !== except) sum += this.#weights[number[i]!]! * value[i]!
    return sum
  }

  #askInsert(insert: string): InsertSum {
    const {at, number} = this.#reader
    const count = this.#reader.read(this.#technique, this.#start, this.#end, insert)
    const numbers = [...number.subarray(0, count)]
    const isJoined = numbers.includes(at['looks-joined'])
    const known = {
      isJoined,
      isHyphenated: numbers.includes(at['affix-hyphenated']),
      sum: this.#ask(insert, isJoined ? at['looks-joined'] : at['affix-hyphens']),
    }
    this.#inserts[this.#technique]!.set(insert, known)
    return known
  }

  /** Returns the sum of the first `count` features that the reader holds. */
  #total(count: number): number {
    const {number, value} = this.#reader
    let total = 0
    for (let i = 0; i < count; i++) total += this.#weights[number[i]!]! * value[i]!
    return total
  }
}
