import {CODE, codesOf} from '../../names/verdict.ts'
import {mix} from '../../registry/lookup/hash.ts'
import {WantedColumns} from '../variants/columns.ts'
import type {Screener} from '../variants/screener.ts'
import type {VariantTable} from '../variants/variant-table.ts'
import {type Contribution, squatsOf} from './contributions.ts'
import type {ListTotals, PortfolioTotals} from './list-totals.ts'
import {type OwnName, ownNameOf, ownSquat} from './own-name.ts'
import type {Work} from './passes.ts'
import type {PortfolioTarget, RankingOptions} from './ranking.ts'
import type {Shortlist} from './shortlist.ts'

/** Does what the passes over a portfolio ask for, one target at a time, in one thread. */
export class PassRunner {
  readonly #screener: Screener
  readonly #options: RankingOptions
  readonly #totals: PortfolioTotals
  /** By verdict code: 1 if the ranking is about names with that verdict. */
  readonly #codes: Uint8Array
  /** Of the target screened last. */
  readonly #wanted = new WantedColumns()
  #wantedCount = 0

  /** @param totals where what is found out about targets is kept. */
  constructor(screener: Screener, options: RankingOptions, totals: PortfolioTotals) {
    this.#screener = screener
    this.#options = options
    this.#totals = totals
    this.#codes = codesOf(options.verdicts)
  }

  /**
   * Does with target number `index` of the portfolio what a pass asks for.
   * @param isScreened whether it was screened just before, so that it need not be screened again.
   */
  runPass(work: Work, entry: PortfolioTarget, index: number, isScreened = false): void {
    if (work.pass === 'sketch') {
      const own = this.#ownNameOf(entry)
      const totals = this.#screen(entry, own)
      this.#totals.set(index, totals)
      const reached = this.#keepReached()
      work.sketch.addAll(this.#wanted.mixed, this.#wanted.weight, reached, totals.share)
      if (own?.ranks) work.sketch.add(own.mixed, own.likelihood * entry.exposure)
      return
    }
    const contributions =
      work.pass === 'collect'
        ? this.#collect(entry, index, work.shortlist, isScreened)
        : this.#collectFromTail(entry, index, work)
    if (contributions.length > 0) work.contributions.push([index, contributions])
  }

  /** Second pass: returns what one target adds to the names on the shortlist and to those that are always reported. */
  #collect(entry: PortfolioTarget, index: number, shortlist: Shortlist, isScreened: boolean): Contribution[] {
    const totals = this.#totals.get(index)
    if (!isScreened) this.#screener.screenAgain(entry.target, entry.seeds, shortlist, totals.cut)
    return this.#contributions(entry, shortlist, totals)
  }

  /**
   * Both passes at once, where it is known beforehand that only candidates may be among the greatest: returns what one
   * target adds to those. What it adds to other names goes to the bound, which tells afterwards whether that was right.
   */
  #collectFromTail(
    entry: PortfolioTarget,
    index: number,
    {shortlist, bound}: Extract<Work, {pass: 'tail'}>,
  ): Contribution[] {
    const own = this.#ownNameOf(entry)
    const totals = this.#screen(entry, own)
    this.#totals.set(index, totals)
    const {variants} = this.#screener
    const reached = this.#keepReached()
    let isMet = bound.addAllBut(shortlist, this.#wanted.mixed, this.#wanted.weight, reached, totals.share)
    if (own && shortlist.has(own.mixed)) isMet = true
    else if (own?.ranks) bound.add(own.mixed, own.likelihood * entry.exposure)
    // Names that are always reported may be off the list, or of another verdict.
    for (let v = 0; !isMet && this.#options.always && v < variants.count; v++) {
      isMet = shortlist.has(mix(variants.hashOf(v)))
    }
    return isMet ? this.#contributions(entry, shortlist, totals) : []
  }

  #ownNameOf({target}: PortfolioTarget): OwnName | undefined {
    return ownNameOf(target, this.#screener.tables, this.#options)
  }

  #screen(entry: PortfolioTarget, own: OwnName | undefined): ListTotals {
    const screener = this.#screener
    const {listedCount} = screener.screen(entry.target, entry.seeds, entry.maxListed)
    const {counts, cut} = screener
    const left = 1 - screener.tables.model.beyond - (own?.likelihood ?? 0)
    return {
      variants: listedCount + Number(own !== undefined && own.verdict !== CODE.taken),
      open: counts[CODE.open]! + Number(own?.verdict === CODE.open),
      taken: counts[CODE.taken]!,
      share: (entry.exposure * left) / this.#findWanted(),
      cut,
    }
  }

  /** Notes the listed variants that the ranking is about, and returns the sum of their weights. */
  #findWanted(): number {
    const {variants, splices} = this.#screener
    this.#wanted.reserve(variants.listedCount)
    this.#wantedCount = copyWanted(variants, splices.columns.hash, this.#codes, this.#wanted)
    return sumOf(this.#wanted.weight, this.#wantedCount)
  }

  /** Keeps of the wanted variants those that the techniques asked for reach, and returns how many. */
  #keepReached(): number {
    if (this.#options.techniques.size === 0) return this.#wantedCount
    const {variant, mixed, weight} = this.#wanted
    let reached = 0
    for (let i = 0; i < this.#wantedCount; i++) {
      if (!this.#isReached(variant[i]!)) continue
      mixed[reached] = mixed[i]!
      weight[reached++] = weight[i]!
    }
    return reached
  }

  /** Tells whether one of the techniques that are asked for reaches a variant. */
  #isReached(v: number): boolean {
    const {techniques} = this.#options
    if (techniques.size === 0) return true
    const {tables, variants} = this.#screener
    return variants.pathsOf(v).some(({technique}) => techniques.has(tables.techniques[technique]!.id))
  }

  /** Returns what the target screened last adds to the names on the shortlist and to those that are always reported. */
  #contributions(entry: PortfolioTarget, shortlist: Shortlist, {share}: ListTotals): Contribution[] {
    const {variants} = this.#screener
    const {listed, verdict, weight} = variants
    const contributions: Contribution[] = []
    for (let v = 0; v < variants.count; v++) {
      if (!shortlist.has(mix(variants.hashOf(v)))) continue
      const ranks = listed[v] === 1 && this.#codes[verdict[v]!] === 1 && this.#isReached(v)
      if (!ranks && !this.#options.always?.has(variants.nameOf(v))) continue
      if (listed[v] === 0) this.#screener.judge(v)
      const risk = ranks ? weight[v]! * share : 0
      contributions.push({
        name: variants.nameOf(v),
        verdict: verdict[v]!,
        ranks,
        risk,
        squats: squatsOf(this.#screener, v, entry, risk / entry.exposure),
      })
    }
    const own = this.#ownNameOf(entry)
    if (own && ((own.ranks && shortlist.has(own.mixed)) || this.#options.always?.has(own.name))) {
      const likelihood = own.ranks ? own.likelihood : 0
      contributions.push({
        name: own.name,
        verdict: own.verdict,
        ranks: own.ranks,
        risk: likelihood * entry.exposure,
        squats: [ownSquat(entry.target, likelihood, own.verdict)],
      })
    }
    return contributions
  }
}

/**
 * Copies the listed variants with one of the verdicts in `codes` to the front of `wanted`, and returns how many. A loop in a
 * function of its own: V8 then compiles nothing behind it that has not run yet, and would give up again each time.
 */
function copyWanted(variants: VariantTable, hash: Int32Array, codes: Uint8Array, wanted: WantedColumns): number {
  const {list, listedCount, first, verdict, weight} = variants
  const {variant, mixed, weight: weights} = wanted
  let count = 0
  for (let i = 0; i < listedCount; i++) {
    const v = list[i]!
    variant[count] = v
    mixed[count] = mix(hash[first[v]!]!)
    weights[count] = weight[v]!
    count += codes[verdict[v]!]!
  }
  return count
}

function sumOf(numbers: Float64Array, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += numbers[i]!
  return sum
}
