import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {PortfolioTotals} from '../../../src/engine/rank/list-totals.ts'
import {PassRunner} from '../../../src/engine/rank/pass-runner.ts'
import {passesOver} from '../../../src/engine/rank/passes.ts'
import {rankingOf, rankNames} from '../../../src/engine/rank/rank.ts'
import type {PortfolioTarget, RankingOptions} from '../../../src/engine/rank/ranking.ts'
import type {Screener} from '../../../src/engine/variants/screener.ts'
import type {NameFinding} from '../../../src/findings/types.ts'
import {openModel} from '../../../src/knowledge/screener.ts'
import type {Verdict} from '../../../src/names/verdict.ts'
import {CODE} from '../../../src/names/verdict.ts'
import {type NaiveVariant, naiveRisks, naiveScreen, naiveTables} from '../../support/naive.ts'
import {model, named, project, screenerOver, techniques} from '../../support/world.ts'

const stdlib = ['json', 'a']

/** Equal shares for each of the names, each its own only seed. */
function portfolioOf(names: readonly string[]): PortfolioTarget[] {
  return names.map((name) => ({
    target: project(name),
    seeds: [{text: named(name), origin: 'name'}],
    rank: null,
    exposure: 1 / names.length,
  }))
}

const naiveRisksOver = (registered: readonly string[], portfolio: readonly PortfolioTarget[]) =>
  naiveRisks(naiveTables(registered, {techniques, model, stdlib: new Set(stdlib)}), portfolio)

/** Ranks with rows of so many buckets, and tells by which passes. */
function rankedWith(
  row: number,
  screener: Screener,
  portfolio: readonly PortfolioTarget[],
  options: RankingOptions,
): {names: readonly NameFinding[]; passes: string[]} {
  const totals = new PortfolioTotals(portfolio.length)
  const runner = new PassRunner(screener, options, totals)
  const passes = passesOver(portfolio, options, row)
  const done: string[] = []
  let step = passes.next()
  for (; !step.done; step = passes.next()) {
    for (const i of step.value.indexes) runner.runPass(step.value, portfolio[i]!, i)
    done.push(step.value.pass)
  }
  return {names: rankingOf(screener, portfolio, options, totals, step.value).names, passes: done}
}

const open = {verdicts: new Set<Verdict>(['open']), techniques: new Set<string>()}

describe('the ranking of a portfolio', () => {
  it('counts a name that squats two targets for both', () => {
    const {names} = rankNames(screenerOver(['cat', 'car']), portfolioOf(['cat', 'car']), {...open, limit: 500})
    const both = names.find(({name}) => name === 'caa')!
    expect([...new Set(both.squats.map(({target}) => target))].sort()).toEqual(['car', 'cat'])
    expect(both.risk).toBeCloseTo(
      both.squats.reduce((sum, {likelihood}) => sum + likelihood / 2, 0),
      9,
    )
  })

  it('reports names of a plan whatever their verdict and rank', () => {
    const always = new Set(['cta', 'cat-dev'])
    const {names} = rankNames(screenerOver(['cat', 'cta']), portfolioOf(['cat']), {...open, limit: 1, always})
    expect(names.map(({name, verdict}) => [name, verdict])).toEqual(
      expect.arrayContaining([
        ['cta', 'taken'],
        ['cat-dev', 'open'],
      ]),
    )
    expect(names.find(({name}) => name === 'cta')!.risk).toBe(0)
  })

  const name = fc.stringMatching(/^[abc]{1,4}(?:-[ab]{1,2})?$/)
  it('has the same names and risks as the plain reference, and the best of them when cut', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(name, {minLength: 1, maxLength: 4}),
        fc.array(name, {maxLength: 20}),
        fc.integer({min: 1, max: 40}),
        (targets, others, limit) => {
          const registered = [...targets, ...others]
          const portfolio = portfolioOf(targets)
          const screener = screenerOver(registered, stdlib)
          const expected = [...naiveRisksOver(registered, portfolio)].sort(
            ([a, p], [b, q]) => q - p || (a < b ? -1 : 1),
          )
          const all = rankNames(screener, portfolio, {...open, limit: Number.POSITIVE_INFINITY}).names
          expect(all.map((finding) => finding.name).toSorted()).toEqual(expected.map(([found]) => found).toSorted())
          const cut = rankNames(screener, portfolio, {...open, limit}).names
          expect(cut).toHaveLength(Math.min(limit, expected.length))
          for (const [i, finding] of cut.entries()) expect(finding.risk).toBeCloseTo(expected[i]![1], 9)
          expect(cut.map(({name: found, risk}) => [found, risk])).toEqual(
            all.slice(0, limit).map(({name: found, risk}) => [found, risk]),
          )
        },
      ),
      {numRuns: 40},
    )
  })

  it('has them too where few targets matter and the others are gone over once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(name, {minLength: 3, maxLength: 9}),
        fc.array(fc.integer({min: 1, max: 1000}), {minLength: 9, maxLength: 9}),
        fc.array(name, {maxLength: 20}),
        fc.integer({min: 1, max: 12}),
        fc.array(name, {maxLength: 2}),
        (targets, reach, registered, limit, always) => {
          const total = targets.reduce((sum, _, i) => sum + reach[i]! ** 3, 0)
          const portfolio = portfolioOf(targets).map((one, i) => ({...one, exposure: reach[i]! ** 3 / total}))
          const screener = screenerOver(registered, stdlib)
          const {names, targets: summaries} = rankNames(screener, portfolio, {...open, limit, always: new Set(always)})
          const expected = [...naiveRisksOver(registered, portfolio)].sort(
            ([a, p], [b, q]) => q - p || (a < b ? -1 : 1),
          )
          const best = names.slice(0, Math.min(limit, expected.length))
          for (const [i, finding] of best.entries()) expect(finding.risk).toBeCloseTo(expected[i]![1], 9)
          expect(summaries.every(({variants, open}) => variants > 0 && open <= variants)).toBe(true)
          const risks = new Map(expected)
          for (const finding of names) expect(finding.risk).toBeCloseTo(risks.get(finding.name) ?? 0, 9)
        },
      ),
      {numRuns: 60},
    )
  })

  it('has the best of thousands of equals, from the sketch alone or after a guess that was wrong', () => {
    const omissions = techniques.filter(({id}) => id === 'omission')
    const screener = screenerOver([], [], {techniques: omissions, model: openModel(omissions)})
    // The numbers are omissions of each other; the words differ in too much.
    const numbers = Array.from({length: 6000}, (_, i) => `n-${i}`)
    const words = Array.from({length: 6000}, (_, i) => `${i.toString(2).replaceAll('0', 'ab').replaceAll('1', 'cd')}z`)
    const cases = [
      {targets: numbers, row: 2 ** 18, passes: ['sketch', 'collect']},
      // Names share so few buckets that many seem to reach more than they do.
      {targets: words, row: 2 ** 13, passes: ['sketch', 'collect', 'collect']},
    ]
    for (const {targets, row, passes} of cases) {
      const portfolio = portfolioOf(targets)
      const best = (names: readonly NameFinding[]) => names.slice(0, 30).map(({name: found, risk}) => [found, risk])
      const all = rankNames(screener, portfolio, {...open, limit: Number.POSITIVE_INFINITY}).names
      const cut = rankedWith(row, screener, portfolio, {...open, limit: 30})
      expect(best(cut.names)).toEqual(best(all))
      expect(cut.passes).toEqual(passes)
    }
  })

  it('cuts the lists of targets like the plain reference, equally likely names at the edge by their order', () => {
    fc.assert(
      fc.property(name, fc.array(name, {maxLength: 20}), fc.integer({min: 1, max: 60}), (target, others, maxListed) => {
        const registered = [target, ...others]
        const portfolio = portfolioOf([target])
        const [{target: project, seeds}] = portfolio as [PortfolioTarget]
        const tables = naiveTables(registered, {techniques, model, stdlib: new Set(stdlib)})
        // What a verdict makes of a name comes after the cut.
        const likely = ({verdict, weight}: NaiveVariant) => weight / model.byVerdict[CODE[verdict]]!
        const listed = [...naiveScreen(tables, project, seeds)]
          .sort(([, p], [, q]) => likely(q) - likely(p))
          .slice(0, maxListed)
        const expected = listed.filter(([, {verdict}]) => verdict === 'open').map(([found]) => found)
        const screener = screenerOver(registered, stdlib, {maxListed})
        const ranking = rankNames(screener, portfolio, {...open, limit: 200})
        expect(ranking.names.map((finding) => finding.name).toSorted()).toEqual(expected.toSorted())
        expect(ranking.targets[0]).toMatchObject({variants: listed.length, open: expected.length})
      }),
      {numRuns: 60},
    )
  })
})
