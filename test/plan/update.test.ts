import {describe, expect, it} from 'vitest'
import {withClasses} from '../../src/findings/similarity-class.ts'
import type {NameFinding, NameList} from '../../src/findings/types.ts'
import type {PlanSettings} from '../../src/plan/make.ts'
import {makePlan} from '../../src/plan/new-plan.ts'
import type {Plan} from '../../src/plan/types.ts'
import {updatePlan} from '../../src/plan/update.ts'
import {entry, plan} from '../support/sample-plan.ts'

const settings: PlanSettings = {
  budget: 2,
  perDay: 4,
  start: '2026-11-23',
  route: 'register',
  placeholder: {author: null, email: null, url: null},
  includeSuspected: false,
}

function found(name: string, risk: number, changes: Partial<NameFinding> = {}): NameFinding {
  const {squats, alerts, live} = entry(name)
  return {
    name: entry(name).name,
    verdict: 'open',
    refusal: null,
    risk,
    coverage: risk,
    squats,
    alerts,
    live,
    ...changes,
  }
}

const list = (...names: readonly NameFinding[]): NameList => {
  const {index, targets} = plan([])
  return {schema: 'forestall/list/v1', index, targets, names: withClasses(names, () => null)}
}

/** A plan for a (riskier) and b, as if worked on: route, version and note changed, one archive built, one uploaded. */
function workedOn(): Plan {
  const {plan: made} = makePlan(list(found('a', 0.2), found('b', 0.1)), 'test', settings)
  const [a, b] = made.entries
  return {
    ...made,
    entries: [
      {...a!, note: 'mine', version: '0.1', sdist: {file: 'placeholders/a-0.1.tar.gz', sha256: 'f'.repeat(64)}},
      {...b!, route: 'ask', batch: null, date: null},
    ],
  }
}

const update = (previous: Plan, now: NameList, changes: Partial<PlanSettings> = {}) =>
  updatePlan(previous, now, 'test', {...settings, ...changes})

describe('an update of a plan', () => {
  it('changes nothing where nothing has changed', () => {
    const {plan: after, changes} = update(workedOn(), list(found('a', 0.2), found('b', 0.1)))
    expect(after).toEqual(workedOn())
    expect(Object.values(changes).flat()).toEqual([])
  })

  it('keeps every decision, and the place of every entry, when the figures change', () => {
    const {plan: after, changes} = update(workedOn(), list(found('b', 0.3), found('a', 0.1)))
    expect(after.entries.map(({name, route, version, note}) => [name, route, version, note])).toEqual([
      ['a', 'register', '0.1', 'mine'],
      ['b', 'ask', '0.0.0', ''],
    ])
    expect(after.entries[0]!.sdist?.file).toBe('placeholders/a-0.1.tar.gz')
    expect(after.entries.map(({coverage}) => coverage)).toEqual([0.4, 0.3])
    expect(changes.moved).toEqual([
      {name: 'a', from: 1, to: 2},
      {name: 'b', from: 2, to: 1},
    ])
  })

  it('keeps what somebody added to the file: a schema for the editor, fields of their own', () => {
    const before = {$schema: './plan.json', ...workedOn(), team: 'security'}
    const entries = before.entries.map((e) => ({...e, ticket: 'SEC-1'}))
    const {plan: after} = update({...before, entries}, list(found('a', 0.2), found('b', 0.1)))
    expect(after).toEqual({...before, entries})
    expect(Object.keys(after)[0]).toBe('$schema')
  })

  it('adds the riskiest new names behind the others while the budget lasts', () => {
    const now = list(found('z', 0.5), found('a', 0.2), found('y', 0.15), found('b', 0.1))
    const {plan: after, changes} = update(workedOn(), now, {budget: 3})
    expect(after.entries.map(({name}) => name)).toEqual(['a', 'b', 'z'])
    expect(changes).toMatchObject({added: ['z'], moved: []})
  })

  it('says what has been taken and refused since, and spends nothing on what is refused to everybody', () => {
    const now = list(found('c', 0.05), found('a', 0, {verdict: 'taken'}), found('b', 0, {verdict: 'refused'}))
    const {plan: after, changes} = update(workedOn(), now)
    expect(changes).toMatchObject({added: ['c'], takenSince: ['a'], refusedSince: ['b']})
    expect(after.entries[0]).toMatchObject({verdict: 'taken', risk: 0.2, batch: null})
  })

  it('never loses an entry, not even one that no technique reaches any more', () => {
    const {plan: after, changes} = update(workedOn(), list())
    expect(after.entries.map(({name}) => name)).toEqual(['a', 'b'])
    expect(changes.notReached).toEqual(['a', 'b'])
  })

  it('believes what PyPI answered more than an index that does not know it', () => {
    const before = workedOn()
    const answer = {id: 'prohibited', text: ''} as const
    const progress = {updated: '2026-11-23T09:00:00Z', steps: {}, answer}
    const learned = {...before, entries: [{...before.entries[0]!, progress}, before.entries[1]!]}
    const {plan: after} = update(learned, list(found('a', 0.2), found('b', 0.1)))
    expect(after.entries[0]).toMatchObject({verdict: 'refused', refusal: {reason: 'prohibited'}, progress})
  })
})
