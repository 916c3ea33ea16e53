import {describe, expect, it} from 'vitest'
import type {ListedName, NameList} from '../../src/findings/types.ts'
import type {PlanSettings} from '../../src/plan/make.ts'
import {makePlan} from '../../src/plan/new-plan.ts'
import {beyondOf} from '../../src/plan/outlook.ts'
import {updatePlan} from '../../src/plan/update.ts'
import {notWorthWords, outlookWords, planProspect} from '../../src/report/outlook.ts'
import {plan, target} from '../support/sample-plan.ts'

const SETTINGS: PlanSettings = {
  budget: 20,
  perDay: 4,
  start: '2026-11-23',
  route: undefined,
  includeSuspected: false,
  placeholder: {author: null, email: null, url: null},
}

/** As many open names of one target as asked for, each of them as risky as the one before, or less. */
function listed(count: number, risk: (i: number) => number, changes: (i: number) => Partial<ListedName> = () => ({})) {
  const names = Array.from({length: count}, (_, i): ListedName => {
    const likelihood = risk(i)
    const squat = {target: 'requests', seed: 'requests', technique: 'omission', detail: '', likelihood}
    return {
      name: `name${i}`,
      verdict: 'open',
      refusal: null,
      risk: likelihood,
      coverage: 0,
      squats: [squat],
      alerts: [],
      live: null,
      closes: [],
      closedBy: null,
      suspected: null,
      ...changes(i),
    }
  })
  const {index} = plan([])
  return {schema: 'forestall/list/v1', index, targets: [target({name: 'requests'})], names} satisfies NameList
}

const outlookOf = (list: NameList, changes: Partial<PlanSettings> = {}) =>
  makePlan(list, 'm', {...SETTINGS, ...changes}).plan.outlook!.map(({names, coverage}) => [names, coverage])

describe('the outlook of a plan', () => {
  it.each<[string, number, Partial<PlanSettings>, number[]]>([
    ['ends at a hundred names', 300, {}, [30, 40, 50, 60, 70, 80, 90, 100]],
    ['ends with the names', 33, {}, [30, 33]],
    ['is empty without further names', 20, {}, []],
    ['is empty for a plan of a hundred', 300, {budget: 100}, []],
    ['is empty for a plan of no name', 0, {}, []],
  ])('%s', (_, count, changes, expected) => {
    expect(
      outlookOf(
        listed(count, () => 0.001),
        changes,
      ).map(([names]) => names),
    ).toEqual(expected)
  })

  it('adds up what further names cover', () => {
    expect(outlookOf(listed(40, (i) => 0.02 - i / 10_000))).toEqual([
      [30, expect.closeTo(0.5565)],
      [40, expect.closeTo(0.722)],
    ])
  })

  it('counts with a name the others that it closes, and passes over those that cannot be had', () => {
    const suspected = {reason: 'removed', source: 'MAL-1', date: '2026-01-01'} as const
    const list = listed(
      4,
      () => 0.1,
      (i) => [{name: 'alpha'}, {name: 'beta'}, {name: 'be-ta'}, {suspected}][i]!,
    )
    expect(outlookOf(list, {budget: 1})).toEqual([[2, expect.closeTo(0.3)]])
  })

  it('is made again by an update, without the names that are not wanted', () => {
    const list = listed(25, () => 0.01)
    const {plan: made} = makePlan(list, 'm', SETTINGS)
    const dropped = {...made, dropped: [made.entries[0]!.name], entries: made.entries.slice(1)}
    const {plan: updated} = updatePlan(dropped, list, 'm', SETTINGS)
    expect(updated.outlook!.map(({names}) => names)).toEqual([24])
  })
})

describe('what is said of it', () => {
  const prospect = (changes: Parameters<typeof plan>[1]) =>
    planProspect(plan([], {coverage: 0.31, targets: [target({name: 'requests', beyond: 0.34})], ...changes}))
  const OUTLOOK = [
    {names: 30, coverage: 0.34},
    {names: 40, coverage: 0.38},
    {names: 100, coverage: 0.55},
  ]

  it.each([
    ['twice as many names, and the last', 20, OUTLOOK, '40 names: 38 %, 100: 55 %'],
    ['the last alone', 60, OUTLOOK, '100 names: 55 %'],
    ['nothing of more names', 100, OUTLOOK, ''],
    ['nothing of more names for an early plan', 20, [], ''],
  ])('%s', (_, names, outlook, words) => {
    expect(outlookWords({...prospect({outlook}), names})).toBe(words)
  })

  it('is that uploading is not worth it if a hundred names cover little', () => {
    const little = {coverage: 0.012, outlook: [{names: 100, coverage: 0.032}]}
    expect(notWorthWords(prospect(little))).toBe(
      'Uploading is not worth it here: even 100 names, 25 days of uploads, would cover only 3.2 % of the risk.',
    )
    expect(notWorthWords(prospect({outlook: OUTLOOK}))).toBe('')
    expect(notWorthWords(prospect({coverage: 0.012, outlook: []}))).toBe('')
  })

  it('leaves out what no technique reaches, target by target', () => {
    const targets = [target({name: 'a', exposure: 0.75, beyond: 0.2}), target({name: 'b', exposure: 0.25, beyond: 0.4})]
    expect(beyondOf({targets})).toBeCloseTo(0.25)
  })
})
