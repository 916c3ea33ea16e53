import {CODE, type VerdictCode} from '../names/verdict.ts'
import {hashOf, mix} from '../registry/hash.ts'
import type {HashedNames} from '../registry/hashed-names.ts'
import type {NameIndex} from '../registry/name-index.ts'
import type {LikelihoodModel} from '../risk/model.ts'
import type {Seed, Target} from '../targets/types.ts'
import type {Technique} from '../techniques/technique.ts'
import {SpliceTable} from './splice-table.ts'
import {SplicedName} from './spliced-name.ts'
import type {Shortlist} from './top-sums.ts'
import {type Edge, VariantTable} from './variant-table.ts'

/** Everything a verdict and a likelihood rest on. */
export interface ScreeningTables {
  readonly index: NameIndex
  readonly techniques: readonly Technique[]
  readonly model: LikelihoodModel
  readonly stdlib: HashedNames
  /** Names learned to be prohibited. */
  readonly prohibited: HashedNames
  /** Words that many projects are named with: a variant that is one may be an innocent name. None, if not given. */
  readonly commonWords?: ReadonlySet<string>
  /** How many names a target's list holds at most: the likeliest, whatever their verdict. All, if not given. */
  readonly mostNames?: number
}

/**
 * Makes all look-alikes of one target at a time and gives each its verdict and weight, in one loop after the other:
 * splices, weights, names, verdicts. Nothing is built as a string and nothing allocated for a variant; results lie in
 * tables that the next call overwrites.
 */
export class Screener {
  readonly tables: ScreeningTables
  readonly splices = new SpliceTable()
  readonly variants = new VariantTable(this.splices)
  readonly #view = new SplicedName()
  /** By splice. */
  #weights = new Float64Array(4096)
  /** The index's filter with all that PyPI refuses by name: what is not in it is open. */
  readonly #suspects: Uint32Array

  constructor(tables: ScreeningTables) {
    this.tables = tables
    this.#suspects = tables.index.filterWith([...tables.stdlib, ...tables.prohibited])
  }

  /** Where the last target's list ended. */
  edge: Edge = {weight: 0, last: 0}

  /**
   * Screens the look-alikes that `seeds` give for `target`.
   * @returns the table of variants, valid until the next call; those not on the list have no verdict.
   */
  screen(target: Target, seeds: readonly Seed[]): VariantTable {
    this.splices.fill(seeds, this.tables.techniques)
    this.#weigh()
    this.#name(target)
    this.edge = this.variants.listHeaviest(this.tables.mostNames ?? Number.POSITIVE_INFINITY)
    this.#judge(1)
    return this.variants
  }

  /**
   * Screens once more those look-alikes only that may be on the shortlist.
   * @param edge what `screen` left in `edge`.
   * @returns the table of them, unlisted ones judged too.
   */
  screenAgain(target: Target, seeds: readonly Seed[], shortlist: Shortlist, edge: Edge): VariantTable {
    this.splices.fill(seeds, this.tables.techniques)
    this.splices.keepOnly(shortlist)
    if (this.splices.count > 0) this.#weigh()
    this.#name(target)
    this.variants.listAbove(edge)
    this.#judge(1)
    this.judgeUnlisted()
    return this.variants
  }

  /** Gives the names of the last target that are not on its list their verdicts too. */
  judgeUnlisted(): void {
    this.#judge(0)
  }

  #weigh(): void {
    const {count, seeds, seed, technique, start, end, insert} = this.splices
    const {model} = this.tables
    if (this.#weights.length < count) this.#weights = new Float64Array(2 * count)
    const weights = this.#weights
    let p = 0
    for (let s = 0; s < seeds.length; s++) {
      model.begin(seeds[s]!)
      for (; p < count && seed[p] === s; p++) {
        weights[p] = model.weight(technique[p]!, start[p]!, end[p]!, insert[p]!)
      }
    }
  }

  #name(target: Target): void {
    // A project's own name is no look-alike of it; a module's or a slip's own name is the first one to think of.
    const except = target.kind === 'project' ? target.name : ''
    this.variants.fill(this.#weights, except, hashOf(except))
  }

  #judge(listed: 0 | 1): void {
    const {variants} = this
    const {count, first, verdict} = variants
    const {byVerdict} = this.tables.model
    const {folded, invalid} = this.splices
    const suspects = this.#suspects
    const {filterShift} = this.tables.index.compiled
    for (let v = 0; v < count; v++) {
      if (variants.listed[v] !== listed) continue
      const p = first[v]!
      const mixed = mix(folded[p]!)
      const bit = mixed >>> filterShift
      if (invalid[p] === 0 && (suspects[bit >>> 5]! & (1 << (bit & 31))) === 0) {
        verdict[v] = CODE.open
        continue
      }
      const code = invalid[p] === 1 ? CODE.invalid : this.#verdict(p, mixed)
      verdict[v] = code
      if (byVerdict[code] !== 1) variants.multiply(v, byVerdict[code]!)
    }
  }

  /** PyPI's checks of a valid name in the order of least work: what resembles nothing is neither taken nor too similar. */
  #verdict(p: number, mixedFolded: number): VerdictCode {
    const {index, stdlib, prohibited} = this.tables
    const view = this.splices.show(p, this.#view)
    const mixed = mix(this.splices.hash[p]!)
    const similar = index.findFolded(mixedFolded, view)
    if (similar !== -1 && index.find(mixed, view) !== -1) return CODE.taken
    if (stdlib.has(mixed, view)) return CODE.stdlib
    if (prohibited.has(mixed, view)) return CODE.prohibited
    return similar === -1 ? CODE.open : CODE.similar
  }
}
