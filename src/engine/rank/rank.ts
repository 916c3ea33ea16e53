import type {NameFinding, Squat} from '../../findings/types.ts'
import type {NormalizedName} from '../../names/normalized-name.ts'
import {meaningOf} from '../../names/verdict.ts'
import type {Screener} from '../variants/screener.ts'
import {type Contribution, contributionsAtHand, contributionsOf, surveyTarget, sweepTarget} from './contributions.ts'
import {type Collected, passesOver, type Work} from './passes.ts'
import type {PortfolioTarget, Ranking, RankingOptions} from './ranking.ts'
import {Surveys} from './target-totals.ts'

/** Ranks the look-alikes of a whole portfolio: each name once, with the risk it carries for all targets together. */
export function rankNames(screener: Screener, portfolio: readonly PortfolioTarget[], options: RankingOptions): Ranking {
  const surveys = new Surveys(portfolio.length)
  const passes = passesOver(portfolio, options)
  let step = passes.next()
  for (; !step.done; step = passes.next()) {
    for (const place of step.value.places) {
      goOver(screener, portfolio[place]!, place, options, surveys, step.value, portfolio.length === 1)
    }
  }
  return rankingOf(screener, portfolio, options, surveys, step.value)
}

/**
 * Does with one target, which is at `place` of the portfolio, what a pass asks for.
 * @param isAtHand whether the target was screened just before, so that it need not be screened again.
 */
export function goOver(
  screener: Screener,
  one: PortfolioTarget,
  place: number,
  options: RankingOptions,
  surveys: Surveys,
  work: Work,
  isAtHand = false,
): void {
  if (work.pass === 'survey') {
    surveys.set(place, surveyTarget(screener, one, options, work.top))
    return
  }
  let contributions: Contribution[]
  if (work.pass === 'collect') {
    const collect = isAtHand ? contributionsAtHand : contributionsOf
    contributions = collect(screener, one, options, work.shortlist, surveys.get(place))
  } else {
    const swept = sweepTarget(screener, one, options, work.shortlist, work.others)
    surveys.set(place, swept.survey)
    contributions = swept.contributions
  }
  if (contributions.length > 0) work.collected.push([place, contributions])
}

/** Returns the ranking from what the passes came to. */
export function rankingOf(
  screener: Screener,
  portfolio: readonly PortfolioTarget[],
  options: RankingOptions,
  surveys: Surveys,
  collected: Collected,
): Ranking {
  const {beyond} = screener.tables.model
  const ranked = new RankedNames()
  for (const [, contributions] of collected) ranked.add(contributions)
  return {
    targets: portfolio.map((one, i) => surveys.summary(i, one, beyond)),
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
    let places = limit
    let coverage = 0
    return [...this.#names]
      .sort(([a, {risk: p}], [b, {risk: q}]) => q - p || (a < b ? -1 : 1))
      .filter(([name, {ranks}]) => (ranks && places-- > 0) || always.has(name))
      .map(([name, {verdict, squats, risk}]): NameFinding => {
        coverage += risk
        return {
          name: name as NormalizedName,
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
  const collidesWith = reason === 'similar' ? (tables.index.similarTo(name as NormalizedName)[0] ?? null) : null
  return {reason, collidesWith}
}
