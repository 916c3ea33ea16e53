import {describe, expect, it} from 'vitest'
import {coveredBy, keepsName, withCoverage} from '../../src/plan/coverage.ts'
import type {PlanEntry} from '../../src/plan/types.ts'
import {entry, plan, target} from '../support/sample-plan.ts'

const accepted = {
  updated: '2026-11-23T09:15:00.000Z',
  steps: {upload: '2026-11-23T09:15:00.000Z'},
  answer: {id: 'accepted' as const, text: ''},
}

describe('what keeps a name from others', () => {
  const rows: readonly (readonly [string, Partial<PlanEntry>, boolean])[] = [
    ['registering it', {route: 'register'}, true],
    ['having an organisation create it', {route: 'organisation' as PlanEntry['route']}, true],
    ['asking for it', {route: 'ask'}, true],
    ['watching it: nothing', {route: 'watch'}, false],
    ['leaving it: nothing', {route: 'skip'}, false],
    ['nothing, where PyPI refuses it', {verdict: 'refused'}, false],
    ['nothing, where somebody has it', {verdict: 'taken'}, false],
    ['one’s own upload', {verdict: 'taken', progress: accepted}, true],
  ]
  it.each(rows)('is %s', (_, changes, keeps) => expect(keepsName(entry('requsts', changes))).toBe(keeps))
})

describe('the coverage of a plan', () => {
  it('adds up from the riskiest, and passes over what covers nothing', () => {
    const {entries, coverage} = withCoverage(
      plan([
        entry('a', {risk: 0.1}),
        entry('b', {risk: 0.3, verdict: 'taken'}),
        entry('c', {risk: 0.2, route: 'ask'}),
        entry('d', {risk: 0.05, route: 'skip'}),
      ]),
    )
    expect(entries.map((one) => [one.name, one.coverage])).toEqual([
      ['a', expect.closeTo(0.3, 9)],
      ['b', 0],
      ['c', 0.2],
      ['d', expect.closeTo(0.3, 9)],
    ])
    expect(coverage).toBeCloseTo(0.3, 9)
  })

  it('counts the targets that the plan is about, and no others', () => {
    const squat = {seed: 'requests', technique: 'omission', detail: '', likelihood: 0.4}
    const shared = entry('requsts', {
      risk: 0.3,
      squats: [
        {...squat, target: 'requests'},
        {...squat, target: 'requezts'},
      ],
    })
    const both = plan([shared], {
      targets: [target({name: 'requests', exposure: 0.5}), target({name: 'requezts', exposure: 0.25})],
    })
    const one = plan([shared], {targets: [target({name: 'requests', exposure: 0.5})]})
    expect(coveredBy(both)(shared)).toBe(0.3)
    expect(coveredBy(one)(shared)).toBeCloseTo(0.2, 9)
    expect(withCoverage(plan([shared], {targets: [target({name: 'numpy'})]})).coverage).toBe(0)
  })
})
