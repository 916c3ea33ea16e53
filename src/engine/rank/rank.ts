import type {NameFinding, Squat} from '../../findings/types.ts'
import {expectNormalized} from '../../names/normalized-name.ts'
import {meaningOf} from '../../names/verdict.ts'
import type {Screener} from '../variants/screener.ts'
import type {Contribution, Contributions} from './contributions.ts'
import {PortfolioTotals} from './list-totals.ts'
import {PassRunner} from './pass-runner.ts'
import {passesOver, sketchRowOf} from './passes.ts'
import type {PortfolioTarget, Ranking, RankingOptions} from './ranking.ts'

/**
 * Ranks the look-alikes of a whole portfolio: each name once, with the risk it carries for all targets together.
 * @param onTargets is called with how many of how many targets are done, all passes together.
 */
export function rankNames(
  screener: Screener,
  portfolio: readonly PortfolioTarget[],
  options: RankingOptions,
  onTargets: (done: number, total: number) => void = () => {},
): Ranking {
  const totals = new PortfolioTotals(portfolio.length)
  const runner = new PassRunner(screener, options, totals)
  const passes = passesOver(portfolio, options, sketchRowOf(portfolio, screener.tables, options))
  let step = passes.next()
  let done = 0
  for (; !step.done; step = passes.next()) {
    const total = done + step.value.expected
    for (const i of step.value.indexes) {
      runner.runPass(step.value, portfolio[i]!, i, portfolio.length === 1)
      onTargets(++done, total)
    }
  }
  return rankingOf(screener, portfolio, options, totals, step.value)
}

/** Returns the ranking from what the passes found. */
export function rankingOf(
  screener: Screener,
  portfolio: readonly PortfolioTarget[],
  options: RankingOptions,
  totals: PortfolioTotals,
  contributions: Contributions,
): Ranking {
  const {beyond} = screener.tables.model
  const ranked = new RankedNames()
  for (const [, ofTarget] of contributions) ranked.add(ofTarget)
  return {
    targets: portfolio.map((entry, i) => totals.describe(i, entry, beyond)),
    names: ranked.best(screener, options),
  }
}

/** The names of a ranking while the targets' contributions come in, which is in the order of the portfolio. */
class RankedNames {
  readonly #names = new Map<string, {verdict: number; squats: Squat[]; risk: number; ranks: boolean}>()

  add(contributions: Iterable<Contribution>): void {
    for (const {name, verdict, ranks, risk, squats} of contributions) {
      const entry = this.#names.get(name) ?? {verdict, squats: [], risk: 0, ranks: false}
      this.#names.set(name, entry)
      entry.ranks ||= ranks
      entry.risk += risk
      entry.squats.push(...squats)
    }
  }

  /** Returns the riskiest names within the limit, and those that are always reported. */
  best(screener: Screener, {limit, always = new Set()}: RankingOptions): NameFinding[] {
    let left = limit
    let coverage = 0
    return [...this.#names]
      .sort(([a, {risk: p}], [b, {risk: q}]) => q - p || (a < b ? -1 : 1))
      .filter(([name, {ranks}]) => (ranks && left-- > 0) || always.has(name))
      .map(([name, {verdict, squats, risk}]): NameFinding => {
        coverage += risk
        return {
          name,
          verdict: meaningOf(verdict).verdict,
          refusal: refusalOf(screener, name, verdict),
          risk,
          coverage,
          squats: squats.sort((a, b) => b.likelihood - a.likelihood),
          alerts: [],
          live: null,
          ...(screener.tables.commonWords?.has(name) ? {commonWord: true} : {}),
        }
      })
  }
}

function refusalOf({tables}: Screener, name: string, code: number): NameFinding['refusal'] {
  const {reason} = meaningOf(code)
  if (reason === null) return null
  if (reason !== 'similar') return {reason, collidesWith: null}
  const [collidesWith = null] = [tables.index, tables.existing].flatMap((names) =>
    names.similarTo(expectNormalized(name)),
  )
  return {reason, collidesWith}
}
