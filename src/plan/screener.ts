import {MAX_NAME_LENGTH, type NormalizedName} from '../names/normalized-name.ts'
import {FOLD} from '../names/ultranormal.ts'
import {MULTIPLIER, mix, POWERS} from '../registry/hash.ts'
import type {HashedNames} from '../registry/hashed-names.ts'
import type {NameIndex} from '../registry/name-index.ts'
import type {LikelihoodModel} from '../risk/model.ts'
import type {Seed, Target} from '../targets/types.ts'
import type {Technique} from '../techniques/technique.ts'
import {HashedSeed, SplicedName} from './spliced-name.ts'
import {VariantTable} from './variant-table.ts'
import {CODE, type VerdictCode} from './verdict-code.ts'

const HYPHEN = 45

/** Everything a verdict and a likelihood rest on. */
export interface ScreeningTables {
  readonly index: NameIndex
  readonly techniques: readonly Technique[]
  readonly model: LikelihoodModel
  readonly stdlib: HashedNames
  /** Names learned to be prohibited. */
  readonly prohibited: HashedNames
  /** How many names a target's list holds at most: the likeliest, whatever their verdict. All, if not given. */
  readonly mostNames?: number
}

/**
 * Makes all look-alikes of one target at a time and gives each its verdict and weight. Nothing is built as a string
 * and nothing allocated for a variant: hashes of the seed's beginnings and endings give the hash of every splice, and
 * results lie in tables that the next call overwrites.
 */
export class Screener {
  readonly tables: ScreeningTables
  readonly variants = new VariantTable()
  readonly #view = new SplicedName()
  #seed = new HashedSeed('x' as NormalizedName)
  #seedNumber = 0
  #technique = 0

  constructor(tables: ScreeningTables) {
    this.tables = tables
  }

  /**
   * Screens the look-alikes that `seeds` give for `target`.
   * @returns the table of variants, valid until the next call.
   */
  screen(target: Target, seeds: readonly Seed[]): VariantTable {
    const {techniques, model, mostNames = Number.POSITIVE_INFINITY} = this.tables
    this.variants.clear()
    const emit = (start: number, end: number, insert: string): void => this.#take(start, end, insert)
    for (const [number, seed] of seeds.entries()) {
      this.#seed = new HashedSeed(seed.text)
      this.#seedNumber = number
      this.variants.seeds.push(seed)
      model.begin(seed)
      // A project's own name is no look-alike of it; a module's or a slip's own name is the first one to think of.
      if (number === 0 && target.kind === 'project') this.#excludeSelf(target.name)
      for (let t = 0; t < techniques.length; t++) {
        this.#technique = t
        techniques[t]!.splices(seed.text, emit)
      }
    }
    this.variants.listHeaviest(mostNames)
    this.variants.multiply(model.byVerdict)
    return this.variants
  }

  #excludeSelf(name: NormalizedName): void {
    const self = new HashedSeed(name)
    this.variants.exclude(self.prefix[name.length]!, this.#view.set(name, 0, 0, ''))
  }

  #take(start: number, end: number, insert: string): void {
    const {text} = this.#seed
    const n = text.length
    // PEP 503 writes any run of separators as one, so a hyphen that meets another one swallows it.
    if ((insert === '' ? text.charCodeAt(start - 1) : insert.charCodeAt(insert.length - 1)) === HYPHEN) {
      while (text.charCodeAt(end) === HYPHEN) end++
    }
    if (insert.charCodeAt(0) === HYPHEN && text.charCodeAt(start - 1) === HYPHEN) start--

    const seed = this.#seed
    let hash = seed.prefix[start]!
    let folded = seed.foldedPrefix[start]!
    for (let i = 0; i < insert.length; i++) {
      const code = insert.charCodeAt(i)
      const fold = FOLD[code]!
      hash = (Math.imul(hash, MULTIPLIER) + code) | 0
      if (fold !== 0) folded = (Math.imul(folded, MULTIPLIER) + fold) | 0
    }
    hash = (Math.imul(hash, POWERS[n - end]!) + seed.suffix[end]!) | 0

    const view = this.#view.set(text, start, end, insert)
    let variant = this.variants.find(hash, view)
    if (variant === VariantTable.EXCLUDED) return
    if (variant === VariantTable.ABSENT) {
      folded = (Math.imul(folded, seed.foldedShift[end]!) + seed.foldedSuffix[end]!) | 0
      variant = this.variants.add(hash, this.#verdict(hash, folded))
    }
    this.variants.addPath(variant, {
      seed: this.#seedNumber,
      technique: this.#technique,
      start,
      end,
      insert,
      weight: this.tables.model.weight(this.#technique, start, end, insert),
    })
  }

  /** PyPI's five checks in the order of least work: what resembles nothing is neither taken nor too similar. */
  #verdict(hash: number, folded: number): VerdictCode {
    const {index, stdlib, prohibited} = this.tables
    const view = this.#view
    if (!isValid(view)) return CODE.invalid
    const mixed = mix(hash)
    const similar = index.findFolded(mix(folded), view)
    if (similar !== -1 && index.find(mixed, view) !== -1) return CODE.taken
    if (stdlib.has(mixed, view)) return CODE.stdlib
    if (prohibited.has(mixed, view)) return CODE.prohibited
    return similar === -1 ? CODE.open : CODE.similar
  }
}

/** Splices of normalized names break the name rule only at the ends, or by length. */
function isValid(view: SplicedName): boolean {
  const {length} = view
  return (
    length > 0 && length <= MAX_NAME_LENGTH && view.charCodeAt(0) !== HYPHEN && view.charCodeAt(length - 1) !== HYPHEN
  )
}
