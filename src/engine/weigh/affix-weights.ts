import type {FeatureReader} from '../../likelihood/feature-reader.ts'
import {QUARTER_BITS, type ScoredTexts} from '../../likelihood/naturalness.ts'
import type {InsertList} from '../hash/insert-list.ts'

/** What a list of affixes brings wherever it is put: a factor each, and those that are joined to the seed's letters. */
interface KnownAffixes {
  readonly factors: Float64Array
  /** The indexes of the joined ones in the list, and their letters. */
  readonly joined: readonly number[]
  readonly scored: ScoredTexts
  readonly changes: Int32Array
}

/** Weighs affixes: for each list, the reader is asked once for what its affixes bring; their naturalness depends on the seed. */
export class AffixWeights {
  readonly #reader: FeatureReader
  readonly #weights: Float64Array
  readonly #perQuarterBit: number
  /** By technique, twice: for seeds without and with an affix; then by list. */
  readonly #known: Map<InsertList, KnownAffixes>[] = []

  /** @param weights in the order of the reader's features. */
  constructor(reader: FeatureReader, weights: Float64Array) {
    this.#reader = reader
    this.#weights = weights
    this.#perQuarterBit = weights[reader.at['naturalness-joined']]! / QUARTER_BITS
  }

  /** Writes into `weights`, from `at` on, what each of `inserts` brings at `position`, times `ofSeed`. */
  weighEach(
    technique: number,
    position: number,
    inserts: InsertList,
    ofSeed: number,
    weights: Float64Array,
    at: number,
  ): void {
    const {hasAffix, scored: seed} = this.#reader
    const {factors, joined, scored, changes} = this.#affixesOf(technique, position, inserts, hasAffix)
    for (let k = 0; k < factors.length; k++) weights[at + k] = ofSeed * factors[k]!
    seed.changesByTexts(position, scored, changes)
    for (let j = 0; j < joined.length; j++) {
      const k = joined[j]!
      weights[at + k]! *= Math.exp((this.#perQuarterBit * changes[j]!) / inserts.texts[k]!.length)
    }
  }

  #affixesOf(technique: number, position: number, inserts: InsertList, hasAffix: boolean): KnownAffixes {
    const i = 2 * technique + (hasAffix ? 1 : 0)
    this.#known[i] ??= new Map()
    const known = this.#known[i].get(inserts)
    if (known !== undefined) return known
    const affixes = this.#read(technique, position, inserts.texts)
    this.#known[i].set(inserts, affixes)
    return affixes
  }

  #read(technique: number, position: number, texts: readonly string[]): KnownAffixes {
    const reader = this.#reader
    const naturalness = reader.at['naturalness-joined']
    const joined: number[] = []
    const factors = Float64Array.from(texts, (insert, k) => {
      reader.clear()
      reader.readInsert(technique, position, position, insert)
      if (reader.number.subarray(0, reader.count).includes(naturalness)) joined.push(k)
      return Math.exp(reader.sum(this.#weights, naturalness))
    })
    const scored = reader.scored.score(joined.map((k) => texts[k]!))
    return {factors, joined, scored, changes: new Int32Array(joined.length)}
  }
}
