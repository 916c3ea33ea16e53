import {CODE, type VerdictCode} from '../../names/verdict.ts'
import {filterBits, isInFilter} from '../../registry/lookup/compiled.ts'
import {mix} from '../../registry/lookup/hash.ts'
import type {HashedNames} from '../../registry/lookup/hashed-names.ts'
import type {NameIndex} from '../../registry/lookup/name-index.ts'
import type {Seed, Target} from '../../targets/types.ts'
import type {Technique} from '../../techniques/technique.ts'
import {isList} from '../hash/insert-list.ts'
import type {Shortlist} from '../rank/shortlist.ts'
import type {LikelihoodModel} from '../weigh/likelihood-model.ts'
import {LookupColumns, MAX_TECHNIQUES} from './columns.ts'
import {SpliceTable} from './splice-table.ts'
import {type Cut, VariantTable} from './variant-table.ts'

/** Everything a verdict and a likelihood rest on. */
export interface ScreeningTables {
  readonly index: NameIndex
  readonly techniques: readonly Technique[]
  readonly model: LikelihoodModel
  readonly stdlib: HashedNames
  /** What PyPI answered though no list of names shows it: names it prohibits, those too similar to some project, projects. */
  readonly prohibited: HashedNames
  readonly tooSimilar: HashedNames
  readonly existing: NameIndex
  /** Words that many projects are named with: a variant that is one may be an innocent name. None, if not given. */
  readonly commonWords?: ReadonlySet<string>
  /** How many names a target's list holds at most: the likeliest, whatever their verdict. All, if not given. */
  readonly maxListed?: number
}

/**
 * Makes all look-alikes of one target at a time and gives each its verdict and weight, in one loop after the other:
 * splices, weights, names, verdicts. Nothing is built as a string and nothing allocated for a variant; results lie in
 * tables that the next call of the same screener overwrites.
 */
export class Screener {
  readonly tables: ScreeningTables
  readonly splices = new SpliceTable()
  readonly variants = new VariantTable(this.splices)
  /** How many names on the last target's list have each verdict code, by code. */
  readonly counts = new Uint32Array(Object.keys(CODE).length)
  /** Where that list ended. */
  cut: Cut = {weight: 0, last: 0}
  readonly #lookup = new LookupColumns()

  constructor(tables: ScreeningTables) {
    const {techniques, index, stdlib, prohibited, tooSimilar, existing} = tables
    if (techniques.length > MAX_TECHNIQUES)
      throw new RangeError(`${techniques.length} techniques, in a word of 32 bits`)
    this.tables = tables
    // What its filter does not hold is open.
    index.suspect([...stdlib, ...prohibited, ...tooSimilar, ...existing])
  }

  /**
   * Screens the look-alikes that `seeds` give for `target`, and lists the `maxListed` heaviest.
   * @returns the table of variants, valid until the next call; those not on the list have no verdict.
   */
  screen(
    target: Target,
    seeds: readonly Seed[],
    maxListed = this.tables.maxListed ?? Number.POSITIVE_INFINITY,
  ): VariantTable {
    this.splices.fill(seeds, this.tables.techniques)
    this.#weigh()
    this.variants.fill(ownNameOf(target))
    this.cut = this.variants.listHeaviest(maxListed)
    this.#judgeListed()
    return this.variants
  }

  /**
   * Screens once more those look-alikes only that may be on the shortlist.
   * @param cut what `screen` left in `cut`.
   * @returns the table of them; those not on the list have no verdict.
   */
  screenAgain(target: Target, seeds: readonly Seed[], shortlist: Shortlist, cut: Cut): VariantTable {
    this.splices.fill(seeds, this.tables.techniques)
    const {count, columns} = this.splices
    this.#lookup.reserve(count)
    const found = shortlist.among(columns.hash.subarray(0, count), this.#lookup.some)
    return this.#screenSome(target, found, cut)
  }

  /**
   * Screens those look-alikes only that may be among `names`.
   * @param techniques a bit for each, by number: all that may lead to any of the names.
   * @param cut what `screen` left in `cut`.
   * @returns the table of them; those not on the list have no verdict.
   */
  screenAmong(target: Target, seeds: readonly Seed[], names: NameIndex, techniques: number, cut: Cut): VariantTable {
    this.splices.fill(seeds, this.tables.techniques, techniques)
    const {count, columns} = this.splices
    this.#lookup.reserve(count)
    const {some} = this.#lookup
    let found = 0
    for (let p = 0; p < count; p++) if (isInFilter(names.compiled, mix(columns.folded[p]!))) some[found++] = p
    return this.#screenSome(target, found, cut)
  }

  /** Screens the first so many of the splices in `some` of the look-up. */
  #screenSome(target: Target, count: number, cut: Cut): VariantTable {
    const some = this.#lookup.some.subarray(0, count)
    if (count > 0) this.#weigh(some)
    this.variants.fill(ownNameOf(target), some)
    this.variants.listAbove(cut)
    this.#judgeListed()
    return this.variants
  }

  /** Weighs all splices, or the runs that hold `some` of them: in whole, so that a weight is the same either way. */
  #weigh(some?: Uint32Array): void {
    const {splices} = this
    const {model} = this.tables
    const {seed} = splices.runs
    const {run} = splices.columns
    let i = 0
    let r = 0
    for (let s = 0; s < splices.seeds.length; s++) {
      // The first seed, the target's name, is what the model holds the others to.
      if (s === 0 || some === undefined || (i < some.length && seed[run[some[i]!]!] === s)) {
        model.setSeed(splices.seeds[s]!)
      }
      if (some === undefined) {
        for (; r < splices.runCount && seed[r] === s; r++) this.#weighRun(r)
        continue
      }
      for (let done = -1; i < some.length && seed[run[some[i]!]!] === s; i++) {
        r = run[some[i]!]!
        if (r !== done) this.#weighRun(r)
        done = r
      }
    }
  }

  #weighRun(r: number): void {
    const {model} = this.tables
    const {technique, start, end, from} = this.splices.runs
    const {weight, pair} = this.splices.columns
    const inserted = this.splices.inserted[r]!
    const p = from[r]!
    if (typeof inserted === 'string') weight[p] = model.weight(technique[r]!, start[r]!, end[r]!, inserted)
    else if (isList(inserted)) model.weighEach(technique[r]!, start[r]!, end[r]!, inserted, weight, p)
    else model.weighPairs(technique[r]!, inserted, pair.subarray(p, this.splices.endOf(r)), weight, p)
  }

  #judgeListed(): void {
    const {list, listedCount, first, verdict} = this.variants
    const {folded, invalid} = this.splices.columns
    const {index} = this.tables
    const {filter, filterShift} = index.compiled
    this.#lookup.reserve(listedCount)
    const {mixed, words, suspects} = this.#lookup
    for (let i = 0; i < listedCount; i++) {
      const v = list[i]!
      verdict[v] = CODE.open
      mixed[i] = mix(folded[first[v]!]!)
    }
    // Nothing but this in the loop that waits for the memory: the shorter it is, the more answers are under way at once.
    for (let i = 0; i < listedCount; i++) words[i] = filter[mixed[i]! >>> filterShift]!
    let count = 0
    for (let i = 0; i < listedCount; i++) {
      const v = list[i]!
      const bits = filterBits(mixed[i]!)
      if ((words[i]! & bits) !== bits && invalid[first[v]!] === 0) continue
      suspects[count++] = v
    }
    this.counts.fill(0)
    this.counts[CODE.open] = listedCount - count
    for (let i = 0; i < count; i++) this.counts[this.judge(suspects[i]!)]!++
  }

  /** Gives a variant its verdict, and the weight that goes with it, and returns the verdict's code. */
  judge(v: number): VerdictCode {
    const code = this.#verdict(this.variants.first[v]!)
    const factor = this.tables.model.byVerdict[code]!
    this.variants.verdict[v] = code
    if (factor !== 1) this.variants.multiply(v, factor)
    return code
  }

  /** PyPI's checks in the order of least work: what resembles nothing is neither taken nor too similar. */
  #verdict(p: number): VerdictCode {
    const {hash, folded, invalid} = this.splices.columns
    if (invalid[p] === 1) return CODE.invalid
    const {index, stdlib, prohibited, tooSimilar, existing} = this.tables
    const view = this.splices.show(p)
    const mixed = mix(hash[p]!)
    const mixedFolded = mix(folded[p]!)
    const isSimilar = index.findFolded(mixedFolded, view) !== -1 || existing.findFolded(mixedFolded, view) !== -1
    if (isSimilar && (index.find(mixedFolded, view) !== -1 || existing.find(mixedFolded, view) !== -1))
      return CODE.taken
    if (stdlib.has(mixed, view)) return CODE.stdlib
    if (prohibited.has(mixed, view)) return CODE.prohibited
    return isSimilar || tooSimilar.has(mixed, view) ? CODE.similar : CODE.open
  }
}

/** A project's own name is not a look-alike of it; a module's or a slip's own name is the first one to think of. */
function ownNameOf({kind, name}: Target): string {
  return kind === 'project' ? name : ''
}
