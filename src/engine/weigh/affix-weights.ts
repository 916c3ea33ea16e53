import type {FeatureReader} from '../../likelihood/feature-reader.ts'
import {type SpelledTexts, STEPS_PER_BIT} from '../../likelihood/trigram-costs.ts'
import type {InsertList} from '../../techniques/insert-list.ts'
import {exp} from './exp.ts'

/** What a list of affixes brings wherever it is put: a factor each, and those that are joined to the seed's letters. */
interface KnownAffixes {
  readonly factors: Float64Array
  /** The places of the joined ones in the list, and their letters. */
  readonly joined: readonly number[]
  readonly spelled: SpelledTexts
  readonly steps: Int32Array
}

/** Weighs affixes: for each list, the reader is asked once for what its affixes bring; looks depend on the seed. */
export class AffixWeights {
  readonly #reader: FeatureReader
  readonly #weights: Float64Array
  readonly #perStep: number
  /** By hyphens in the seed, none or some, then by number of the list. */
  readonly #known: readonly (KnownAffixes | undefined)[][] = [[], []]

  /** @param weights in the order of the reader's features. */
  constructor(reader: FeatureReader, weights: Float64Array) {
    this.#reader = reader
    this.#weights = weights
    this.#perStep = weights[reader.at['looks-joined']]! / STEPS_PER_BIT
  }

  /** Writes into `weights`, from `at` on, what each of `inserts` brings at place `start`, times `ofSeed`. */
  each(technique: number, start: number, inserts: InsertList, ofSeed: number, weights: Float64Array, at: number): void {
    const {text, spelled: seed} = this.#reader
    const known = this.#known[text.includes('-') ? 1 : 0]!
    known[inserts.number] ??= this.#ask(technique, start, inserts)
    const {factors, joined, spelled, steps} = known[inserts.number]!
    for (let k = 0; k < factors.length; k++) weights[at + k] = ofSeed * factors[k]!
    seed.changesByTexts(start, spelled, steps)
    for (let j = 0; j < joined.length; j++) {
      const k = joined[j]!
      weights[at + k]! *= exp((this.#perStep * steps[j]!) / inserts.texts[k]!.length)
    }
  }

  #ask(technique: number, start: number, {texts}: InsertList): KnownAffixes {
    const reader = this.#reader
    const looks = reader.at['looks-joined']
    const joined: number[] = []
    const factors = Float64Array.from(texts, (insert, k) => {
      reader.clear()
      reader.readInsert(technique, start, start, insert)
      if (reader.number.subarray(0, reader.count).includes(looks)) joined.push(k)
      return Math.exp(reader.sum(this.#weights, looks))
    })
    const spelled = reader.spelled.spell(joined.map((k) => texts[k]!))
    return {factors, joined, spelled, steps: new Int32Array(joined.length)}
  }
}
