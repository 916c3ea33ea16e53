import {describe, expect, it} from 'vitest'
import {withClasses} from '../../src/findings/similarity-class.ts'
import {applyEdits} from '../../src/plan/apply-edits.ts'
import {type EditWords, parseEdits} from '../../src/plan/edits.ts'
import type {PlanSettings} from '../../src/plan/make.ts'
import type {Plan} from '../../src/plan/types.ts'
import {updatePlan} from '../../src/plan/update.ts'
import {entry, plan} from '../support/sample-plan.ts'
import {indexOf} from '../support/world.ts'

const settings: PlanSettings = {
  budget: 4,
  perDay: 4,
  start: '2026-11-23',
  route: undefined,
  placeholder: {author: null, email: null, url: null},
  includeSuspected: false,
}
const rules = {registered: indexOf(['requests', 'numpy']), stdlib: new Set<string>(), prohibited: new Set<string>()}
const before = plan([entry('requsts'), entry('reqests'), entry('requess')])
const list = {
  ...({schema: 'forestall/list/v1', index: before.index, targets: before.targets} as const),
  names: withClasses(
    ['requsts', 'reqests', 'requess', 'rquests'].map((name) => entry(name)),
    () => null,
  ),
}
const edit = (words: EditWords, to: Plan = before) => applyEdits(to, parseEdits(words), list, settings, rules)
const routes = ({entries}: Plan) => entries.map(({name, route}) => `${name} ${route}`)

describe('changing a plan without an editor', () => {
  it('sets routes, one by one or all at once, and says which', () => {
    expect(edit({set: ['reqests=ask']}).done).toEqual(['reqests: register → ask'])
    const {plan: after, done} = edit({set: ['all=watch', 'reqests=ask']})
    expect(routes(after)).toEqual(['requsts watch', 'reqests ask', 'requess watch'])
    expect(done).toEqual(['2 names: register → watch', 'reqests: register → ask'])
  })

  it('says nothing of what was so before', () => {
    expect(edit({set: ['all=register'], note: ['requsts=']}).done).toEqual([])
  })

  it('takes notes with any text', () => {
    const {plan: after} = edit({note: ['Requsts=seen = often, "here"']})
    expect(after.entries[0]!.note).toBe('seen = often, "here"')
  })

  it('drops a name so that no update brings it back, until it is added again', () => {
    const {plan: after} = edit({drop: ['reqests']})
    expect(routes(after)).toEqual(['requsts register', 'requess register'])
    const {plan: updated} = updatePlan(after, list, 'test', settings)
    expect(updated.entries.map(({name}) => name)).toEqual(['requsts', 'requess', 'rquests'])
    expect(updated.dropped).toEqual(['reqests'])
    const {plan: again, done} = edit({add: ['reqests']}, updated)
    expect(again.entries.map(({name}) => name)).toContain('reqests')
    expect(again.dropped).toEqual([])
    expect(done).toEqual(['reqests: added with route register'])
  })

  it('adds a name that no technique reaches', () => {
    const {plan: after} = edit({add: ['acme-http']})
    expect(after.entries.at(-1)).toMatchObject({name: 'acme-http', verdict: 'open', risk: 0, squats: []})
  })

  it('adds a name by setting its route', () => {
    expect(routes(edit({set: ['rquests=ask']}).plan).at(-1)).toBe('rquests ask')
  })

  it.each<[EditWords, string, string]>([
    [{set: ['reqests=Ask']}, '`Ask` is not a route', 'Use `--set reqests=ask`.'],
    [{set: ['nosuch=ask']}, '`nosuch` is not in the plan', 'Add it with `--add nosuch`.'],
    [{set: ['reqests']}, '`--set reqests` does not say what to set', 'Write `--set NAME=ROUTE`.'],
    [{note: ['=text']}, '`--note =text` does not say what to set', 'Write `--note NAME=TEXT`.'],
    [
      {add: ['a b']},
      '`--add` names `a b`, which is not a valid project name',
      'Write the name as `forestall list` does.',
    ],
    [
      {add: ['numpy']},
      '`numpy` cannot be added: it is registered',
      'See `forestall explain numpy` for what PyPI says of it.',
    ],
    [{drop: ['nosuch']}, '`nosuch` is not in the plan', '`forestall plan` lists its names.'],
    [{drop: ['requsst']}, '`requsst` is not in the plan', 'Did you mean `requsts`?'],
    [{note: ['nosuch=x']}, '`nosuch` is not in the plan', 'Add it with `--add nosuch`.'],
    [
      {drop: ['ALL']},
      '`--drop` takes a name: `all` is reserved for `--set all=ROUTE`',
      'Write `--drop NAME` for each name, or `--set all=skip`.',
    ],
    [
      {add: ['x'], drop: ['x']},
      '`x` is to be dropped and kept at once',
      'Leave out `--drop`, or what is said of the name besides.',
    ],
  ])('refuses %j', (words, message, hint) => {
    expect(() => edit(words)).toThrow(expect.objectContaining({exit: 2, message, hint}))
  })
})
