import type {Seed} from '../targets/types.ts'
import {IS_VOWEL} from '../techniques/alphabet.ts'
import type {InsertList} from '../techniques/insert-list.ts'
import {joinSplices, type Splice} from '../techniques/splice.ts'
import {exp} from './exp.ts'
import {type FeatureReader, KIND, type Kind} from './features.ts'
import {characterOf, NUMBER, SIZE, STEPS_PER_BIT} from './letters.ts'

/** What a list of affixes brings beside its place: a factor each, and which of them are joined to the seed's letters. */
interface AffixFactors {
  readonly factors: Float64Array
  readonly joined: readonly number[]
}

/** How far from an inserted character the same one counts as near, in characters. */
const NEAR = 3
/** The most steps by which one character can change the looks of a name, either way. */
const MOST_STEPS = 512
/** Stretches that change them by no more. */
const LONGEST_STRETCH = 2

/**
 * Weighs splices: e to the power of the sum of their features times their weights. Nine of ten splices of a name are
 * affixes or single characters, many at one place. Such a weight is a product of what the place brings, what the insert
 * brings (the same in a few cases over and over: the reader is asked once for each case) and the looks.
 */
export class SpliceWeights {
  readonly #reader: FeatureReader
  readonly #weights: Float64Array
  readonly #kinds: readonly Kind[]
  /** By technique: the sum of the features that all splices of the seed have; NaN where it was not asked for yet. */
  readonly #ofSeed: Float64Array
  /** By hyphens in the seed, none or some, and number of the list. */
  readonly #affixes: readonly (AffixFactors | undefined)[][] = [[], []]
  /** By number of the list: the numbers of its characters, or null where one of its inserts is no single character. */
  readonly #characters: (Uint8Array | null | undefined)[] = []
  /** By the character replaced and the one in its place; NaN where the reader was not asked yet. */
  readonly #replaced = new Float64Array(SIZE * SIZE).fill(Number.NaN)
  /** By what stands around (bit 0: the same character near, bit 1: no vowel beside) and the character inserted. */
  readonly #inserted = new Float64Array(4 * SIZE).fill(Number.NaN)
  /** What a step of the looks adds to the sum, and the factors by steps. */
  readonly #perStep: number
  readonly #looks: Float64Array
  readonly #steps = new Int32Array(SIZE)
  readonly #near = new Uint8Array(SIZE)
  #isHyphenated = false

  /** @param techniques ids, in the order of their numbers; `weights` are in the order of the reader's features. */
  constructor(reader: FeatureReader, weights: Float64Array, techniques: readonly string[]) {
    this.#reader = reader
    this.#weights = weights
    this.#kinds = techniques.map((id) => KIND[id] ?? 'none')
    this.#ofSeed = new Float64Array(techniques.length)
    this.#perStep = weights[reader.at.looks]! / 10 / STEPS_PER_BIT
    this.#looks = Float64Array.from({length: 2 * MOST_STEPS}, (_, i) => Math.exp((i - MOST_STEPS) * this.#perStep))
  }

  /** Prepares for the splices of `seed`. */
  begin(seed: Seed): void {
    this.#reader.begin(seed)
    this.#isHyphenated = seed.text.includes('-')
    this.#ofSeed.fill(Number.NaN)
  }

  /** As `weight` of the model. */
  one(technique: number, start: number, end: number, insert: string): number {
    const reader = this.#reader
    const ofSeed = this.#sumOfSeed(technique)
    reader.clear()
    reader.readPlace(technique, start, end)
    reader.readInsert(technique, start, end, insert)
    return exp(ofSeed + this.#sum())
  }

  /** As `weightOfBoth` of the model. */
  both(technique: number, first: Splice, second: Splice): number {
    const {text, spelled} = this.#reader
    if (this.#kinds[technique] !== 'two') {
      const {start, end, insert} = joinSplices(text, first, second)
      return this.one(technique, start, end, insert)
    }
    const steps = spelled.changeOfBoth(first, second)
    return exp(this.#sumOfSeed(technique) + steps * this.#perStep)
  }

  /** As `weighEach` of the model. */
  each(technique: number, start: number, end: number, inserts: InsertList, weights: Float64Array, at: number): void {
    const kind = this.#kinds[technique]!
    if (kind === 'affix' || kind === 'companion') return this.#affix(technique, start, inserts, weights, at)
    if ((kind === 'replace' || kind === 'insert') && end - start <= LONGEST_STRETCH) {
      const characters = this.#charactersOf(inserts)
      if (characters !== null) return this.#character(technique, kind, start, end, characters, weights, at)
    }
    const {texts} = inserts
    for (let k = 0; k < texts.length; k++) weights[at + k] = this.one(technique, start, end, texts[k]!)
  }

  #affix(technique: number, start: number, inserts: InsertList, weights: Float64Array, at: number): void {
    const {at: feature, spelled} = this.#reader
    const known = this.#affixes[this.#isHyphenated ? 1 : 0]!
    const {factors, joined} = (known[inserts.number] ??= this.#askAffixes(technique, start, inserts))
    const ofSeed = exp(this.#sumOfSeed(technique))
    for (let k = 0; k < factors.length; k++) weights[at + k] = ofSeed * factors[k]!
    const perStep = this.#weights[feature['looks-joined']]! / STEPS_PER_BIT
    for (let j = 0; j < joined.length; j++) {
      const k = joined[j]!
      const insert = inserts.texts[k]!
      weights[at + k]! *= exp((perStep * spelled.change(start, start, insert)) / insert.length)
    }
  }

  #character(
    technique: number,
    kind: Kind,
    start: number,
    end: number,
    characters: Uint8Array,
    weights: Float64Array,
    at: number,
  ): void {
    const {spelled} = this.#reader
    const ofSeed = this.#sumOfSeed(technique)
    this.#reader.clear()
    this.#reader.readPlace(technique, start, end)
    const place = exp(ofSeed + this.#sum())
    const looks = this.#looks
    const steps = this.#steps
    spelled.changes(start, end, characters, steps)
    const isInserted = kind === 'insert'
    const near = this.#near
    const row = isInserted ? this.#lookAround(start) : spelled.numbers[start + 2]!
    const factors = isInserted ? this.#inserted : this.#replaced
    for (let k = 0; k < characters.length; k++) {
      const c = characters[k]!
      const i = (isInserted ? row + near[c]! : row) * SIZE + c
      let factor = factors[i]!
      if (factor !== factor)
        factor = factors[i] = this.#ask(technique, start, end, characterOf(c), this.#reader.at.looks)
      weights[at + k] = place * factor * looks[steps[k]! + MOST_STEPS]!
    }
  }

  /** Notes which characters are near, and returns 2 where no vowel is beside. */
  #lookAround(start: number): number {
    const {text, spelled} = this.#reader
    const near = this.#near
    near.fill(0)
    const to = Math.min(text.length, start + NEAR)
    for (let i = Math.max(0, start - NEAR); i < to; i++) near[spelled.numbers[i + 2]!] = 1
    return isVowelAt(text, start - 1) || isVowelAt(text, start) ? 0 : 2
  }

  #charactersOf(inserts: InsertList): Uint8Array | null {
    let characters = this.#characters[inserts.number]
    if (characters === undefined) {
      const isEach = inserts.texts.every((insert) => insert.length === 1)
      characters = isEach ? Uint8Array.from(inserts.texts, (insert) => NUMBER[insert.charCodeAt(0)]!) : null
      this.#characters[inserts.number] = characters
    }
    return characters
  }

  #askAffixes(technique: number, start: number, {texts}: InsertList): AffixFactors {
    const {number, at} = this.#reader
    const joined: number[] = []
    const factors = Float64Array.from(texts, (insert, k) => {
      const factor = this.#ask(technique, start, start, insert, at['looks-joined'])
      if (number.subarray(0, this.#reader.count).includes(at['looks-joined'])) joined.push(k)
      return factor
    })
    return {factors, joined}
  }

  /** Returns the factor that comes with the insert, without feature number `except`. */
  #ask(technique: number, start: number, end: number, insert: string, except: number): number {
    this.#reader.clear()
    this.#reader.readInsert(technique, start, end, insert)
    return Math.exp(this.#sum(except))
  }

  #sumOfSeed(technique: number): number {
    const known = this.#ofSeed[technique]!
    if (known === known) return known
    this.#reader.clear()
    this.#reader.readSeed(technique)
    return (this.#ofSeed[technique] = this.#sum())
  }

  /** Returns the sum over the features that the reader holds, but for feature number `except`. */
  #sum(except = -1): number {
    const {number, value, count} = this.#reader
    const weights = this.#weights
    let sum = 0
    for (let i = 0; i < count; i++) if (number[i] !== except) sum += weights[number[i]!]! * value[i]!
    return sum
  }
}

function isVowelAt(text: string, i: number): boolean {
  return i >= 0 && i < text.length && IS_VOWEL[text.charCodeAt(i)] === 1
}
