import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {PortfolioTotals} from '../../../src/engine/rank/list-totals.ts'
import {PassRunner} from '../../../src/engine/rank/pass-runner.ts'
import {passesOver, sketchRowOf} from '../../../src/engine/rank/passes.ts'
import {rankingOf} from '../../../src/engine/rank/rank.ts'
import type {VariantTable} from '../../../src/engine/variants/variant-table.ts'
import {openModel} from '../../../src/knowledge/screener.ts'
import {meaningOf, type Verdict} from '../../../src/names/verdict.ts'
import {hashOf} from '../../../src/registry/lookup/hash.ts'
import type {Seed} from '../../../src/targets/types.ts'
import {naiveRisks, naiveScreen, naiveTables} from '../../support/naive.ts'
import {model, named, project, screenerOver, techniques} from '../../support/world.ts'

const stdlib = ['json', 'os-path', 'a']

const seedsOf = (texts: readonly string[]): Seed[] => texts.map((text) => ({text: named(text), origin: 'name'}))

function screened(names: readonly string[], target: string, seeds: readonly string[]) {
  return contentsOf(screenerOver(names, stdlib).screen(project(target), seedsOf(seeds)))
}

/** A table of variants as a map from name to verdict, weight and number of ways. */
function contentsOf(variants: VariantTable) {
  return new Map(
    Array.from({length: variants.count}, (_, v) => {
      const {verdict, reason} = meaningOf(variants.verdict[v]!)
      return [
        variants.nameOf(v),
        {verdict: reason ?? verdict, weight: variants.weight[v]!, paths: variants.pathsOf(v).length},
      ] as const
    }),
  )
}

const naively = (names: readonly string[], target: string, seeds: readonly string[]) =>
  naiveScreen(naiveTables(names, {techniques, model, stdlib: new Set(stdlib)}), project(target), seedsOf(seeds))

describe('the screening', () => {
  it('finds a look-alike by every technique that leads to it, and adds the weights up', () => {
    const variants = screened(['requests'], 'requests', ['requests'])
    expect(variants.get('requsts')).toMatchObject({verdict: 'open', paths: 1})
    expect(variants.get('request')!.verdict).toBe('open')
    expect(variants.get('request')!.paths).toBeGreaterThan(1)
  })

  it('gives the verdict PyPI would give', () => {
    const variants = screened(['requests', 'reqests', 'request5'], 'requests', ['requests', 'jsom', 'requestse'])
    expect(variants.get('reqests')!.verdict).toBe('taken')
    expect(variants.get('re-quests')!.verdict).toBe('similar')
    expect(variants.get('json')!.verdict).toBe('stdlib')
    expect(variants.get('-equests')!.verdict).toBe('invalid')
    expect(variants.get('rquests')!.verdict).toBe('open')
  })

  it('never lists the target itself, whichever seed leads back to it', () => {
    expect(screened(['requests'], 'requests', ['requests', 'requestss', 'request']).has('requests')).toBe(false)
  })

  const name = fc.stringMatching(/^[ab1l](?:-?[ab1l]){0,5}$/)
  it('agrees with the plain reference on any seeds and any registered names', () => {
    fc.assert(
      fc.property(fc.array(name, {maxLength: 30}), fc.array(name, {minLength: 1, maxLength: 3}), (names, seeds) => {
        const [actual, expected] = [screened(names, seeds[0]!, seeds), naively(names, seeds[0]!, seeds)]
        expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort())
        for (const [variant, {verdict, weight, paths}] of expected) {
          expect(actual.get(variant), variant).toMatchObject({verdict, paths})
          expect(actual.get(variant)!.weight).toBeCloseTo(weight, 9)
        }
      }),
      {numRuns: 60},
    )
  })

  it('of one screener leaves the tables of another alone', () => {
    const worlds = [
      {names: ['requests', 'reqests', 'flask'], target: 'requests', seeds: ['requests', 'request']},
      {names: ['flask', 'f1ask', 'reqests'], target: 'flask', seeds: ['flask', 'a-flask']},
    ]
    const screeners = worlds.map(({names}) => screenerOver(names, stdlib, {model: openModel(techniques)}))
    const naive = worlds.map(({names, target, seeds}) =>
      naiveScreen(
        naiveTables(names, {techniques, model: openModel(techniques), stdlib: new Set(stdlib)}),
        project(target),
        seedsOf(seeds),
      ),
    )
    const tables = worlds.map(({target, seeds}, i) => screeners[i]!.screen(project(target), seedsOf(seeds)))
    // Each table is read after the other screener has worked, and the first ones judge and screen once more in between.
    for (const first of [0, 1, 0]) {
      const {target, seeds} = worlds[first]!
      for (const i of [first, 1 - first]) {
        const actual = contentsOf(tables[i]!)
        expect([...actual.keys()].sort()).toEqual([...naive[i]!.keys()].sort())
        for (const [name, {verdict, weight, paths}] of naive[i]!) {
          expect(actual.get(name), name).toMatchObject({verdict, paths})
          expect(actual.get(name)!.weight / weight, name).toBeCloseTo(1, 9)
        }
      }
      screeners[first]!.screen(project(target), seedsOf(seeds))
    }
  })

  it('of two portfolios goes on side by side', () => {
    const portfolios = [
      ['requests', 'flask'],
      ['cat', 'a-b', 'flask'],
    ].map((names) => ({
      screener: screenerOver(names, stdlib),
      portfolio: names.map((name) => ({
        target: project(name),
        seeds: seedsOf([name]),
        rank: null,
        exposure: 1 / names.length,
      })),
      names,
    }))
    const options = {limit: 30, verdicts: new Set<Verdict>(['open']), techniques: new Set<string>()}
    const runs = portfolios.map(({screener, portfolio}) => {
      const totals = new PortfolioTotals(portfolio.length)
      const passes = passesOver(portfolio, options, sketchRowOf(portfolio, screener.tables, options))
      return {runner: new PassRunner(screener, options, totals), totals, passes, step: passes.next()}
    })
    // One target of each in turn.
    while (runs.some(({step}) => !step.done)) {
      for (let i = 0; i < 3; i++) {
        for (const [p, {runner, step}] of runs.entries()) {
          const entry = portfolios[p]!.portfolio[i]
          if (!step.done && entry) runner.runPass(step.value, entry, i)
        }
      }
      for (const run of runs) if (!run.step.done) run.step = run.passes.next()
    }
    for (const [p, {step, totals}] of runs.entries()) {
      const {screener, portfolio, names} = portfolios[p]!
      if (!step.done) throw new Error('not done')
      const ranking = rankingOf(screener, portfolio, options, totals, step.value)
      const naive = naiveRisks(naiveTables(names, {techniques, model, stdlib: new Set(stdlib)}), portfolio)
      const expected = [...naive].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, options.limit)
      expect(ranking.names.map(({risk}) => risk)).toHaveLength(options.limit)
      for (const [i, {risk}] of ranking.names.entries()) expect(risk).toBeCloseTo(expected[i]![1], 9)
    }
  })

  it('keeps names apart whose hashes are equal', () => {
    const pairs = collidingNames(12)
    for (const [registered, free] of pairs) {
      // The free one is a seed, so "exact" asks for it; both are seeds, so both stand in one table.
      const variants = screened([registered], 'zzz', [free, registered])
      expect(variants.get(free)).toMatchObject({verdict: 'open'})
      expect(variants.get(registered)).toMatchObject({verdict: 'taken'})
    }
  })
})

/** Searches names with equal 32-bit hashes: among 300,000 there are about ten pairs (the birthday bound). */
function collidingNames(most: number): [string, string][] {
  const seen = new Map<number, string>()
  const pairs: [string, string][] = []
  for (let i = 0; i < 600_000 && pairs.length < most; i++) {
    const name = `q${Math.imul(i, 0x9e3779b1) >>> 0}x${i.toString(36)}`
    const hash = hashOf(name)
    const other = seen.get(hash)
    if (other !== undefined) pairs.push([other, name])
    seen.set(hash, name)
  }
  if (pairs.length === 0) throw new Error('found no colliding names to test with')
  return pairs
}
