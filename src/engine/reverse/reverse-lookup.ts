import type {Squat} from '../../findings/types.ts'
import type {NormalizedName} from '../../names/normalized-name.ts'
import {CODE} from '../../names/verdict.ts'
import {compileNames, viewCompiled} from '../../registry/lookup/compiled.ts'
import {NameIndex} from '../../registry/lookup/name-index.ts'
import {squatsOf} from '../rank/contributions.ts'
import {ownSquat} from '../rank/own-name.ts'
import type {PortfolioTarget} from '../rank/ranking.ts'
import {ALL_TECHNIQUES} from '../variants/columns.ts'
import type {Screener} from '../variants/screener.ts'
import {findImitators, type OnImitator, OWN_NAME} from './imitators.ts'
import type {ListEnds} from './list-ends.ts'

/** A target that a name imitates. */
export interface Imitation {
  readonly of: PortfolioTarget
  /** As `findImitators` has it. */
  readonly likelihood: number
  /** Whether the name is on the target's list, or beyond its end: then its likelihood is a share of `beyond`. */
  readonly isListed: boolean
  /** The ways by which the techniques lead from the target to the name, likeliest first; their likelihoods add up. */
  readonly squats: readonly Squat[]
}

/**
 * Returns all targets that a name may imitate, and perhaps others, by number in the portfolio: with the techniques that may
 * lead to the name, a bit for each number.
 */
export type Candidates = (name: NormalizedName) => Iterable<readonly [target: number, techniques: number]>

/**
 * The engine backwards: from names to the targets that they imitate. The techniques, the weights and the likelihoods are
 * the forward engine's own, since it is the forward engine that answers.
 */
export class ReverseLookup {
  readonly portfolio: readonly PortfolioTarget[]
  readonly #screener: Screener
  readonly #candidates: Candidates
  readonly #ends: ListEnds | undefined

  /**
   * @param candidates says which targets to look at for a name; `Postings` knows. All, if not given.
   * @param ends where the lists of the portfolio's targets end. If not given, each target is screened in whole.
   */
  constructor(screener: Screener, portfolio: readonly PortfolioTarget[], candidates?: Candidates, ends?: ListEnds) {
    this.portfolio = portfolio
    this.#screener = screener
    this.#candidates = candidates ?? (() => portfolio.map((_, i) => [i, ALL_TECHNIQUES]))
    this.#ends = ends
  }

  /** Returns the targets that `name` imitates, likeliest first, equally likely ones in the order of the portfolio. */
  imitationsOf(name: NormalizedName): Imitation[] {
    return this.imitationsOfEach([name]).get(name)!
  }

  /** Returns the same for each of a few thousand names; a target that several of them may imitate is screened once. */
  imitationsOfEach(names: Iterable<NormalizedName>): Map<NormalizedName, Imitation[]> {
    const distinct = new Set(names)
    const targets = new Map<number, number>()
    for (const name of distinct) {
      for (const [i, techniques] of this.#candidates(name)) targets.set(i, (targets.get(i) ?? 0) | techniques)
    }
    const found = this.#imitationsAmong(
      indexOf(distinct),
      [...targets].sort(([a], [b]) => a - b),
    )
    return new Map(Array.from(distinct, (name) => [name, found.get(name) ?? []]))
  }

  /** Returns the imitations of those of `names`, any number, that imitate some target. All targets are screened. */
  imitationsAmong(names: NameIndex): Map<NormalizedName, Imitation[]> {
    return this.#imitationsAmong(
      names,
      this.portfolio.map((_, i) => [i, ALL_TECHNIQUES]),
    )
  }

  #imitationsAmong(
    names: NameIndex,
    targets: Iterable<readonly [target: number, techniques: number]>,
  ): Map<NormalizedName, Imitation[]> {
    const found = new Map<NormalizedName, Imitation[]>()
    const {variants} = this.#screener
    for (const [i, techniques] of targets) {
      const of = this.portfolio[i]!
      const add: OnImitator = (number, v, likelihood) => {
        const name = names.nameAt(number)
        const imitations = found.get(name) ?? []
        if (imitations.length === 0) found.set(name, imitations)
        const isOwn = v === OWN_NAME
        const squats = isOwn
          ? [ownSquat(of.target, likelihood, CODE.open)]
          : squatsOf(this.#screener, v, of, likelihood)
        imitations.push({of, likelihood, isListed: isOwn || variants.listed[v] === 1, squats})
      }
      findImitators(this.#screener, of, names, add, this.#ends && {techniques, ...this.#ends.at(i)})
    }
    for (const imitations of found.values()) imitations.sort((a, b) => b.likelihood - a.likelihood)
    return found
  }

  /**
   * Goes through the whole portfolio for the imitations of any number of names, in no memory but the caller's.
   * @param onImitation called with the number of the name in `names`, that of the target, and the likelihood.
   * @param onProgress called with how many targets are done.
   */
  eachImitation(
    names: NameIndex,
    onImitation: (name: number, target: number, likelihood: number) => void,
    onProgress: (done: number) => void = () => {},
  ): void {
    for (let i = 0; i < this.portfolio.length; i++) {
      findImitators(this.#screener, this.portfolio[i]!, names, (name, _, likelihood) =>
        onImitation(name, i, likelihood),
      )
      onProgress(i + 1)
    }
  }
}

/** Returns the names as an index of their own; in it they have the numbers of their alphabetical order. */
export function indexOf(names: Iterable<NormalizedName>): NameIndex {
  const sorted = [...names].sort((a, b) => (a < b ? -1 : 1))
  return new NameIndex(viewCompiled(compileNames(Buffer.from(sorted.map((name) => `${name}\n`).join(''))))!)
}
