import {describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import {statementOf} from '../../src/placeholder/statement.ts'
import type {EntryProgress, PlanEntry} from '../../src/plan/types.ts'
import {entry, plan, target} from '../support/sample-plan.ts'

const TICKED = '2026-11-24T23:30:00Z'
const progress = (change: Partial<EntryProgress> = {}): EntryProgress => ({
  updated: '2026-11-25T00:10:00Z',
  steps: {upload: TICKED},
  answer: null,
  ...change,
})
const answered = (id: NonNullable<EntryProgress['answer']>['id'], steps: EntryProgress['steps'] = {upload: TICKED}) =>
  progress({answer: {id, text: ''}, steps})
const state = (entries: PlanEntry[], includeInternal = false, changes = {}) =>
  statementOf(plan(entries, changes), {includeInternal})

describe('a name is held', () => {
  it.each<[string, Partial<PlanEntry>, string | undefined]>([
    ['not as long as it is only planned', {}, undefined],
    ['not because its archive was built', {sdist: {file: 'out/x-0.0.0.tar.gz', sha256: 'ab'.repeat(32)}}, undefined],
    ['not if other steps were done', {progress: progress({steps: {free: TICKED, digest: TICKED}})}, undefined],
    ['since its upload was ticked', {progress: progress()}, '2026-11-24'],
    ['since its upload was answered, if nobody ticked', {progress: answered('accepted', {})}, '2026-11-25'],
    [
      'since an organisation created it',
      {progress: progress({steps: {create: TICKED}}), route: 'organisation'},
      '2026-11-24',
    ],
    ['whatever its route is now', {progress: progress(), route: 'skip'}, '2026-11-24'],
    ['although the index has it by now', {progress: progress(), verdict: 'taken'}, '2026-11-24'],
    ['where the answer was not recognised', {progress: answered('other')}, '2026-11-24'],
    ['not if PyPI said that it belongs to somebody else', {progress: answered('exists')}, undefined],
    ['not if PyPI prohibits it', {progress: answered('prohibited')}, undefined],
    ['not if PyPI allowed no more uploads', {progress: answered('limit')}, undefined],
    ['not if PyPI refused the file', {progress: answered('file')}, undefined],
    ['not if the index refuses it to everybody', {progress: progress(), verdict: 'refused'}, undefined],
  ])('%s', (_, changes, since) => {
    expect(state([entry('requsts', changes)]).statement.names[0]?.since).toBe(since)
  })
})

describe('a statement', () => {
  const squat = (name: string, seed = name) => ({
    target: name,
    seed,
    technique: 'omission',
    detail: 'd',
    likelihood: 0.1,
  })
  const internal = [
    target({name: 'requests', mine: true, exposure: 0.5}),
    target({name: 'flask', exposure: 0.5}),
    target({name: 'acme-billing', standing: 'unregistered', internal: true, exposure: 0}),
  ]
  const held = (name: string, ...squats: PlanEntry['squats']) =>
    entry(name, {progress: progress(), squats, note: 'private: seen in our logs'})
  const entries = [
    held('requsts', squat('requests'), squat('flask')),
    held('acme-billing', {...squat('acme-billing'), technique: 'exact', detail: 'is the name itself'}),
    held('acme-biling', squat('acme-billing')),
    held('flasks', squat('flask'), squat('acme-billing')),
  ]

  it('is a document of its schema, a pure function of the plan', async () => {
    const {statement} = state(entries, false, {targets: internal})
    expect(await schemaErrors('statement', statement)).toEqual([])
    expect(state(entries, false, {targets: internal}).statement).toEqual(statement)
    expect(statement.asOf).toBe('2026-11-25')
  })

  it('names no internal target and no note, and internal names themselves only if asked to', () => {
    const {statement, omitted} = state(entries, false, {targets: internal})
    expect(statement.names.map(({name}) => name)).toEqual(['acme-biling', 'flasks', 'requsts'])
    expect(omitted).toEqual(['acme-billing'])
    expect(JSON.stringify(statement)).not.toMatch(/acme-billing|private/)
    const all = state(entries, true, {targets: internal})
    expect(all.omitted).toEqual([])
    expect(all.statement.names.map(({name}) => name)).toContain('acme-billing')
    expect(all.statement.names.find(({name}) => name === 'acme-biling')!.protects).toEqual([])
  })

  it('says whose each target is', () => {
    const {statement} = state(entries, false, {targets: internal})
    const whose = statement.names.flatMap(({name, protects}) => protects.map(({target, mine}) => [name, target, mine]))
    expect(whose).toEqual([
      ['flasks', 'flask', false],
      ['requsts', 'requests', true],
      ['requsts', 'flask', false],
    ])
  })

  it('knows of no archive where an organisation created the project empty', () => {
    const created = progress({steps: {create: TICKED}})
    const {names} = state([entry('requsts', {progress: created, route: 'organisation'})]).statement
    expect(names[0]).toMatchObject({name: 'requsts', version: null, file: null, sha256: null})
  })

  it('holds the digest of what was uploaded, or says that it does not know it', () => {
    const sha256 = 'cd'.repeat(32)
    const {names} = state([
      entry('requsts', {progress: progress(), sdist: {file: 'out/requsts-0.0.0.tar.gz', sha256}}),
      entry('reqests', {progress: progress(), version: '1.0'}),
    ]).statement
    expect(names.map(({file, sha256}) => [file, sha256])).toEqual([
      ['reqests-1.0.tar.gz', null],
      ['requsts-0.0.0.tar.gz', sha256],
    ])
  })
})
