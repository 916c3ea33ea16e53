import {describe, expect, it} from 'vitest'
import {parseEdits} from '../../src/plan/edits.ts'
import {idleFlags} from '../../src/plan/idle-flags.ts'
import type {PlanChanges} from '../../src/plan/update.ts'
import {nextSteps} from '../../src/report/next-steps.ts'
import {changeLines} from '../../src/report/plan-changes.ts'
import {entry, plan, target} from '../support/sample-plan.ts'
import {named} from '../support/world.ts'

const before = plan([entry('requsts'), entry('reqests')])
const NONE: PlanChanges = {added: [], returned: [], takenSince: [], refusedSince: [], notReached: [], moved: []}
const told = (after: typeof before, changes: Partial<PlanChanges> = {}, isUnchanged = false) =>
  changeLines(after, {before, changes: {...NONE, ...changes}, isUnchanged})

describe('what a run of plan changed', () => {
  it('is nothing only if the file is as it was', () => {
    expect(told(before, {}, true)).toEqual(['Nothing changed.'])
    expect(told(before)).toEqual(['No decision changed; figures and layout were brought up to date.'])
  })

  it('is told in full: settings, targets, dates', () => {
    const after = plan([entry('requsts', {date: '2026-12-01'}), entry('reqests', {route: 'ask', date: null})], {
      budget: 9,
      placeholder: {author: 'Ada', email: null, url: null},
      targets: [target({name: 'requests', mine: true}), target({name: 'flask'})],
    })
    expect(told(after)).toEqual([
      'Settings: budget: 8 → 9, author: none → Ada, target requests: registered → registered, mine, target flask: none → registered',
      'Upload days: requsts: 2026-11-23 → 2026-12-01 and reqests: 2026-11-23 → none',
    ])
  })

  it('tells each time of a name that is no longer reached', () => {
    expect(told(before, {notReached: [named('acme-http')]}, true)).toEqual([
      'Nothing changed.',
      'No longer reached, but kept: acme-http',
    ])
  })

  it('includes a name that was deleted by hand and comes back', () => {
    expect(told(before, {returned: [named('rquests')]})).toEqual([
      'Deleted by hand before, and back now: rquests. `--drop NAME` keeps a name out.',
    ])
  })

  it('is not said of a new plan', () => {
    expect(changeLines(before, {edited: ['requsts: added']})).toEqual(['Changed: requsts: added'])
  })
})

describe('flags that leave existing entries as they are', () => {
  it.each([
    [
      {route: 'ask'},
      ['`--route` is for names that are new to the plan; `--set all=ask` changes those that are in it.'],
    ],
    [{route: 'register'}, []],
    [{budget: 1}, ['`--budget` takes no names out of the plan, which has 2; `--drop NAME` does.']],
    [{budget: 2}, []],
    [{start: '2027-01-01'}, []],
    [
      {edits: parseEdits({add: ['requsts'], set: ['reqests=register']})},
      [
        '`--add requsts` changes nothing: the name is in the plan.',
        '`--set reqests=register` changes nothing: that is its route.',
      ],
    ],
    [{edits: parseEdits({add: ['rquests'], set: ['reqests=ask']})}, []],
    [{includeSuspected: true}, [expect.stringContaining('`--include-suspected` is for names that are new')]],
  ] as const)('%j', (flags, expected) => {
    expect(
      idleFlags({includeSuspected: false, edits: {added: new Set(), routes: new Map()}, ...flags}, before, before),
    ).toEqual(expected)
  })
})

describe('the next steps', () => {
  const built = {sdist: {file: 'placeholders/x-0.0.0.tar.gz', sha256: 'ab'.repeat(32)}}
  it.each([
    ['to build', [entry('a1')], 'Next: `forestall build` and `forestall checklist`.'],
    ['to upload', [entry('a1', built)], 'Next: `forestall checklist`.'],
    ['to ask for', [entry('a1', {route: 'ask'})], 'Next: `forestall request`.'],
    ['to watch', [entry('a1', {route: 'watch'})], 'Next: `forestall status`.'],
    ['refused', [entry('a1', {verdict: 'refused'})], 'Nothing is left to do in it.'],
    ['set aside', [entry('a1', {route: 'skip'})], 'Nothing is left to do in it.'],
  ])('where names are %s', (_, entries, expected) => {
    expect(nextSteps(plan(entries), 'forestall-plan.json')).toBe(expected)
  })

  it('name the plan', () => {
    expect(nextSteps(plan([entry('a1', {route: 'ask'})]), 'my plans/-x.json')).toBe(
      "Next: `forestall request 'my plans/-x.json'`.",
    )
  })
})
