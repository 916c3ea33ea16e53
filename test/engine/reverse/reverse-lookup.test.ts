import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {rankNames} from '../../../src/engine/rank/rank.ts'
import type {PortfolioTarget} from '../../../src/engine/rank/ranking.ts'
import {compileListEnds, viewListEnds} from '../../../src/engine/reverse/list-ends.ts'
import {compilePostings, viewPostings} from '../../../src/engine/reverse/postings.ts'
import {type Imitation, indexOf, ReverseLookup} from '../../../src/engine/reverse/reverse-lookup.ts'
import type {Screener} from '../../../src/engine/variants/screener.ts'
import type {Verdict} from '../../../src/names/verdict.ts'
import {CODE} from '../../../src/names/verdict.ts'
import {labelOf} from '../../../src/targets/label.ts'
import {naiveScreen, naiveTables} from '../../support/naive.ts'
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

/** A look-up that asks the postings which targets to look at, and screens them in whole. */
function wholeLookupOver(screener: Screener, portfolio: readonly PortfolioTarget[]): ReverseLookup {
  const postings = viewPostings(compilePostings(portfolio, techniques), portfolio.length)!
  return new ReverseLookup(screener, portfolio, (name) => postings.targetsOf(name))
}

/** A look-up that knows where the lists end, and makes only the look-alikes in question. */
function lookupOver(screener: Screener, portfolio: readonly PortfolioTarget[]): ReverseLookup {
  const postings = viewPostings(compilePostings(portfolio, techniques), portfolio.length)!
  const ends = viewListEnds(compileListEnds(screener, portfolio), portfolio.length)!
  return new ReverseLookup(screener, portfolio, (name) => postings.targetsOf(name), ends)
}

const squatsOf = (imitations: readonly Imitation[]) =>
  imitations
    .filter(({isListed}) => isListed)
    .flatMap(({squats}) => squats)
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

/** Some names that a target can be distorted to. */
const slipsOf = (name: string) => [`${name}-dev`, `py${name}`, `${name}${name.at(-1)}`, `${name}2`]

const name = fc.stringMatching(/^[abc]{1,4}(?:-[ab]{1,2})?$/)
const targets = fc.uniqueArray(name, {minLength: 1, maxLength: 4})
const others = fc.array(name, {maxLength: 20})

describe('the reverse look-up', () => {
  it('finds the targets, ways and likelihoods of every open name of the forward engine', () => {
    fc.assert(
      fc.property(targets, others, fc.integer({min: 1, max: 60}), (wanted, registered, maxListed) => {
        const portfolio = portfolioOf(wanted)
        const screener = screenerOver([...wanted, ...registered], stdlib, {maxListed})
        const {names} = rankNames(screener, portfolio, {
          limit: Number.POSITIVE_INFINITY,
          verdicts: new Set<Verdict>(['open']),
          techniques: new Set(),
        })
        const reverse = lookupOver(screener, portfolio)
        const found = reverse.imitationsOfEach(names.map((finding) => named(finding.name)))
        for (const finding of names) {
          const imitations = found.get(named(finding.name))!
          expect(imitations).toEqual(reverse.imitationsOf(named(finding.name)))
          const [expected, squats] = [finding.squats, squatsOf(imitations)]
          const plain = ({likelihood: _, ...squat}: (typeof squats)[number]) => JSON.stringify(squat)
          expect(squats.map(plain).sort()).toEqual(expected.map(plain).sort())
          for (const squat of squats) {
            const same = expected.find((one) => plain(one) === plain(squat))!
            expect(squat.likelihood).toBeCloseTo(same.likelihood, 12)
          }
          const risk = imitations.reduce(
            (sum, {of, likelihood, isListed}) => sum + (isListed ? of.exposure * likelihood : 0),
            0,
          )
          expect(risk).toBeCloseTo(finding.risk, 12)
        }
      }),
      {numRuns: 12},
    )
  })

  it('finds every name by the plain reference, with the share it had before it was registered', () => {
    fc.assert(
      fc.property(targets, others, name, (wanted, registered, asked) => {
        const portfolio = portfolioOf(wanted)
        const tables = naiveTables([...wanted, ...registered], {techniques, model, stdlib: new Set(stdlib)})
        const expected = new Map<string, number>()
        for (const {target, seeds} of portfolio) {
          const variants = naiveScreen(tables, target, seeds)
          const variant = variants.get(asked)
          if (variant === undefined) continue
          const open = [...variants.values()].filter(({verdict}) => verdict === 'open')
          const total = open.reduce((sum, {weight}) => sum + weight, 0)
          const own = variant.weight / model.byVerdict[CODE[variant.verdict]]!
          const share = own / (total + (variant.verdict === 'open' ? 0 : own))
          expected.set(labelOf(target), (1 - model.beyond) * share)
        }
        const reverse = lookupOver(screenerOver([...wanted, ...registered], stdlib), portfolio)
        const imitations = reverse.imitationsOf(named(asked))
        expect(new Set(imitations.map(({of}) => labelOf(of.target)))).toEqual(new Set(expected.keys()))
        for (const {of, likelihood, squats} of imitations) {
          expect(likelihood).toBeCloseTo(expected.get(labelOf(of.target))!, 12)
          expect(squats.reduce((sum, squat) => sum + squat.likelihood, 0)).toBeCloseTo(likelihood, 12)
        }
      }),
      {numRuns: 30},
    )
  })

  it('answers alike whether it knows where the lists end or screens each target in whole', () => {
    fc.assert(
      fc.property(targets, others, fc.integer({min: 1, max: 60}), (wanted, registered, maxListed) => {
        const portfolio = portfolioOf(wanted)
        const screener = screenerOver([...wanted, ...registered], stdlib, {maxListed})
        const asked = [...new Set([...wanted, ...registered, ...wanted.flatMap(slipsOf)])].map(named)
        const expected = wholeLookupOver(screener, portfolio).imitationsOfEach(asked)
        const lookup = lookupOver(screener, portfolio)
        expect(lookup.imitationsOfEach(asked)).toEqual(expected)
        for (const one of asked) expect(lookup.imitationsOf(one)).toEqual(expected.get(one))
      }),
      {numRuns: 25},
    )
  })

  it('gives the same sums for many names at once', () => {
    fc.assert(
      fc.property(targets, others, (wanted, registered) => {
        const asked = [...new Set([...registered, ...wanted, 'abc-dev'])].map(named)
        const reverse = lookupOver(screenerOver(registered, stdlib), portfolioOf(wanted))
        const index = indexOf(asked)
        const found: string[] = []
        reverse.eachImitation(index, (i, target, likelihood) =>
          found.push(`${index.nameAt(i)} ${target} ${likelihood}`),
        )
        const singly = asked.flatMap((one) =>
          reverse.imitationsOf(one).map(({of, likelihood}) => `${one} ${reverse.portfolio.indexOf(of)} ${likelihood}`),
        )
        expect(found.sort()).toEqual(singly.sort())
      }),
      {numRuns: 15},
    )
  })

  it('tells names beyond the end of a list from those on it', () => {
    const screener = screenerOver(['cat'], undefined, {maxListed: 3})
    const reverse = lookupOver(screener, portfolioOf(['cat']))
    const listed = ['ca', 'at', 'ct', 'cta', 'act', 'cat-dev'].filter(
      (one) => reverse.imitationsOf(named(one))[0]!.isListed,
    )
    expect(listed).toHaveLength(3)
    expect(reverse.imitationsOf(named('something-else'))).toEqual([])
  })
})
