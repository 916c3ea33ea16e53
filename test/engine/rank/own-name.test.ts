import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {OWN_NAME_LIKELIHOOD} from '../../../src/engine/rank/own-name.ts'
import {portfolioOf} from '../../../src/engine/rank/portfolio.ts'
import {rankNames} from '../../../src/engine/rank/rank.ts'
import type {Verdict} from '../../../src/names/verdict.ts'
import {model, named, project, screenerOver} from '../../support/world.ts'

const popularity = {rank: (name: string) => (name === 'requests' ? 6 : null), downloads: () => null}

function rank(
  targets: readonly string[],
  registered: readonly string[],
  verdict: Verdict = 'open',
  always: string[] = [],
) {
  const names = new Set(registered)
  const portfolio = portfolioOf(
    targets.map((name) => project(name)),
    new Map(),
    popularity,
    {isOpen: () => true, isRegistered: (name) => names.has(name)},
  )
  const options = {limit: Number.POSITIVE_INFINITY, verdicts: new Set([verdict]), techniques: new Set<string>()}
  return rankNames(screenerOver(registered), portfolio, {...options, always: new Set(always)})
}

describe('the own name of a project that nobody has registered', () => {
  it('comes first, by the technique exact, with the likelihood stated', () => {
    const [first, second] = rank(['acme-billing'], ['requests']).names
    expect(first).toMatchObject({
      name: 'acme-billing',
      verdict: 'open',
      risk: OWN_NAME_LIKELIHOOD,
      squats: [
        {
          target: 'acme-billing',
          seed: 'acme-billing',
          technique: 'exact',
          detail: 'is the name itself, which nobody has registered',
          likelihood: OWN_NAME_LIKELIHOOD,
        },
      ],
    })
    expect(second!.risk).toBeLessThan(OWN_NAME_LIKELIHOOD)
  })

  it('leaves the other names what remains of 1 − beyond, whatever is registered', () => {
    const name = fc.stringMatching(/^[abc]{1,5}(?:-[ab]{1,2})?$/)
    fc.assert(
      fc.property(
        fc.uniqueArray(name, {minLength: 1, maxLength: 4}),
        fc.array(name, {maxLength: 9}),
        (targets, others) => {
          const ranking = rank(targets, others)
          const sum = ranking.names.reduce((total, {risk}) => total + risk, 0)
          expect(sum).toBeCloseTo(1 - model.beyond, 9)
          for (const {name: target, exposure} of ranking.targets) {
            if (others.includes(target)) continue
            expect(exposure).toBe(1 / targets.length)
          }
        },
      ),
      {numRuns: 30},
    )
  })

  it('has an exposure of 1/N beside the most downloaded project', () => {
    const {targets} = rank(['acme-billing', 'requests', 'acme-core', 'flask'], ['requests', 'flask'])
    expect(targets.map(({exposure}) => exposure)).toEqual([0.25, expect.closeTo(0.5, 3), 0.25, expect.closeTo(0, 3)])
  })

  it('is counted, and is not a look-alike of a registered project', () => {
    const [unregistered] = rank(['acme-billing'], ['requests']).targets
    const registered = rank(['acme-billing'], ['acme-billing'])
    expect(unregistered!.variants).toBe(registered.targets[0]!.variants + 1)
    expect(registered.names.map(({name}) => name)).not.toContain('acme-billing')
  })

  it('takes nothing of the likelihood where PyPI refuses it', () => {
    const {names} = rank(['acme-billing'], ['acmebilling'])
    expect(names.map(({name}) => name)).not.toContain('acme-billing')
    expect(names.reduce((total, {risk}) => total + risk, 0)).toBeCloseTo(1 - model.beyond, 9)
    const refused = rank(['acme-billing'], ['acmebilling'], 'refused').names
    expect(refused.find(({name}) => name === 'acme-billing')).toMatchObject({
      verdict: 'refused',
      refusal: {reason: 'similar', collidesWith: named('acmebilling')},
      risk: 0,
    })
  })

  it('is reported as taken to a plan that held it while it was open', () => {
    const {names} = rank(['acme-billing'], ['acme-billing'], 'open', ['acme-billing'])
    expect(names.find(({name}) => name === 'acme-billing')).toMatchObject({
      verdict: 'taken',
      risk: 0,
      squats: [{technique: 'exact', detail: 'is the name itself', likelihood: 0}],
    })
  })
})
