import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {withClasses} from '../../src/findings/similarity-class.ts'
import type {Suspicion} from '../../src/findings/suspected.ts'
import {asNormalized} from '../../src/names/normalized-name.ts'
import {ultranormalize} from '../../src/names/ultranormal.ts'
import type {PlanSettings} from '../../src/plan/make.ts'
import {makePlan} from '../../src/plan/new-plan.ts'
import {updatePlan} from '../../src/plan/update.ts'
import {entry, plan} from '../support/sample-plan.ts'

const settings: PlanSettings = {
  budget: 3,
  perDay: 4,
  start: '2026-11-23',
  route: undefined,
  placeholder: {author: null, email: null, url: null},
  includeSuspected: false,
}

const removed: Suspicion = {reason: 'removed', source: 'MAL-2024-1', date: '2026-11-26'}

/** Open names, the first the riskiest, by 0.1 each. */
function list(names: readonly string[], suspected: readonly string[] = []) {
  const {index, targets} = plan([])
  const findings = names.map((name) => {
    const {route, version, batch, date, note, ...finding} = entry(name, {risk: 0.1})
    return finding
  })
  const suspicionOf = (name: string) => (suspected.includes(name) ? removed : null)
  return {schema: 'forestall/list/v1', index, targets, names: withClasses(findings, suspicionOf)} as const
}

const make = (names: readonly string[], changes: Partial<PlanSettings> = {}, suspected: readonly string[] = []) =>
  makePlan(list(names, suspected), 'test', {...settings, ...changes})

describe('choosing names', () => {
  it('registers one name of a similarity class, and counts what that closes', () => {
    const {plan: made} = make(['py-six', 'pysix', 'p-y-s1x', 'sixx', 'siix'])
    expect(made.entries.map(({name, closes}) => [name, ...(closes ?? [])])).toEqual([
      ['py-six', 'pysix', 'p-y-s1x'],
      ['sixx'],
      ['siix'],
    ])
    expect(made.coverage).toBeCloseTo(0.5, 9)
  })

  it('asks for every name of a class, since PyPI prohibits exact names', () => {
    const {plan: made} = make(['py-six', 'pysix', 'sixx'], {route: 'ask'})
    expect(made.entries.map(({name}) => name)).toEqual(['py-six', 'pysix', 'sixx'])
    expect(made.coverage).toBeCloseTo(0.3, 9)
  })

  it('passes over what probably cannot be had, unless told otherwise', () => {
    const names = ['dateutil', 'dateutils', 'pydateutil', 'datutil']
    const {plan: made, passedOver} = make(names, {}, ['dateutil'])
    expect(made.entries.map(({name}) => name)).toEqual(['dateutils', 'pydateutil', 'datutil'])
    expect(passedOver.map(({name}) => name)).toEqual(['dateutil'])
    expect(made.coverage).toBeCloseTo(0.3, 9)
    const {plan: all} = make(names, {includeSuspected: true}, ['dateutil'])
    expect(all.entries[0]).toMatchObject({name: 'dateutil', suspected: removed})
  })

  it('lets a name that probably cannot be had close nothing', () => {
    const {names} = list(['date-util', 'dateutil'], ['date-util'])
    expect(names.map(({name, closes, closedBy}) => [name, closes, closedBy])).toEqual([
      ['date-util', [], null],
      ['dateutil', [], null],
    ])
  })

  it('says of a name that the plan had already which other one closes it, and gives it no day', () => {
    const before = plan([entry('py-six', {risk: 0.2}), entry('pysix', {risk: 0.1})])
    const {plan: after} = updatePlan(before, list(['py-six', 'pysix']), 'test', {...settings, budget: 2})
    expect(after.entries.map(({closedBy, date}) => [closedBy, date !== null])).toEqual([
      [null, true],
      ['py-six', false],
    ])
  })

  it('registers no two names of a class, in a thousand plans and their updates', () => {
    const word = fc.string({unit: fc.constantFrom('l', 'i', '1', 'o', '0', '-', 'a'), minLength: 2, maxLength: 5})
    const names = fc.uniqueArray(
      word.filter((text) => asNormalized(text) !== undefined),
      {maxLength: 25},
    )
    const budget = fc.integer({min: 1, max: 20})
    fc.assert(
      fc.property(names, names, budget, budget, (first, second, few, more) => {
        const {plan: made} = make(first, {budget: few})
        const {plan: updated} = updatePlan(made, list([...new Set([...second, ...first])]), 'test', {
          ...settings,
          budget: few + more,
        })
        for (const {entries} of [made, updated]) {
          const forms = entries.map(({name}) => ultranormalize(name))
          expect(new Set(forms).size).toBe(forms.length)
          for (const {name, closes = []} of entries) {
            for (const closed of closes) expect(ultranormalize(closed)).toBe(ultranormalize(name))
          }
        }
      }),
      {numRuns: 1000},
    )
  })
})
