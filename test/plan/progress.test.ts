import {describe, expect, it} from 'vitest'
import {answersLearned, type ProgressDocument, wasUploaded, withProgress} from '../../src/plan/progress.ts'
import type {AnswerId, EntryProgress} from '../../src/plan/types.ts'
import {entry, plan} from '../support/sample-plan.ts'
import {named} from '../support/world.ts'

const DAY = '2026-11-23'
const EARLY = '2026-11-23T09:00:00.000Z'
const LATE = '2026-11-24T09:00:00Z'

type Entry = ProgressDocument['entries'][number]

function progressOf(...entries: readonly (Partial<EntryProgress> & {name: string; note?: string})[]): ProgressDocument {
  return {
    schema: 'forestall/progress/v1',
    plan: '0'.repeat(16),
    exported: LATE,
    entries: entries.map(
      ({name, ...rest}): Entry => ({updated: EARLY, steps: {}, answer: null, ...rest, name: named(name)}),
    ),
  }
}

const answered = (id: AnswerId) => progressOf({name: 'requsts', answer: {id, text: 'as pasted'}})

describe('progress brought into a plan', () => {
  it('sets ticks and note, and touches no other entry', () => {
    const before = plan([entry('requsts', {note: 'old'}), entry('reqests', {note: 'mine'})])
    const {plan: after, updated} = withProgress(
      before,
      progressOf({name: 'requsts', steps: {upload: EARLY}, note: 'new'}),
    )
    expect(updated).toEqual(['requsts'])
    expect(after.entries[0]).toMatchObject({note: 'new', progress: {updated: EARLY, steps: {upload: EARLY}}})
    expect(after.entries[1]).toBe(before.entries[1])
  })

  it('keeps the plan’s note where the page’s was not edited', () => {
    const {plan: after} = withProgress(plan([entry('requsts', {note: 'old'})]), progressOf({name: 'requsts'}))
    expect(after.entries[0]!.note).toBe('old')
  })

  it('takes the newer of two records, so that the order of imports does not matter', () => {
    const first = progressOf({name: 'requsts', updated: EARLY, steps: {free: EARLY}})
    const second = progressOf({name: 'requsts', updated: LATE, steps: {free: EARLY, digest: LATE}})
    const start = plan([entry('requsts')])
    const forwards = withProgress(withProgress(start, first).plan, second)
    const backwards = withProgress(withProgress(start, second).plan, first)
    expect(backwards.plan).toEqual(forwards.plan)
    expect(backwards).toMatchObject({updated: [], unchanged: ['requsts']})
  })

  it('says which names the plan does not have', () => {
    const {plan: after, unknown} = withProgress(plan([entry('requsts')]), progressOf({name: 'numpi'}))
    expect(unknown).toEqual(['numpi'])
    expect(after).toEqual(plan([entry('requsts')]))
  })

  it.each([
    ['accepted', 'open', null],
    ['limit', 'open', null],
    ['account', 'open', null],
    ['paused', 'open', null],
    ['file', 'open', null],
    ['elsewhere', 'open', null],
    ['other', 'open', null],
    ['exists', 'taken', null],
    ['prohibited', 'refused', 'prohibited'],
    ['similar', 'refused', 'similar'],
    ['stdlib', 'refused', 'stdlib'],
    ['invalid', 'refused', 'invalid'],
  ] as const)('learns from the answer %s that the name is %s (%s)', (id, verdict, reason) => {
    const {plan: after} = withProgress(plan([entry('requsts')]), answered(id))
    expect(after.entries[0]!.verdict).toBe(verdict)
    expect(after.entries[0]!.refusal?.reason ?? null).toBe(reason)
    const isLearned = ['exists', 'prohibited', 'similar'].includes(id)
    expect(answersLearned(after, '2030-01-01')).toEqual(isLearned ? [{name: 'requsts', answer: id, date: DAY}] : [])
  })
})

describe('what the plan knows to be uploaded', () => {
  const progress = (upload: boolean, id: AnswerId | null): EntryProgress => ({
    updated: EARLY,
    steps: upload ? {upload: EARLY} : {},
    answer: id && {id, text: ''},
  })

  it.each([
    [undefined, false],
    [progress(false, null), false],
    [progress(true, null), true],
    [progress(false, 'accepted'), true],
    [progress(true, 'limit'), true],
    [progress(false, 'limit'), false],
    [progress(true, 'prohibited'), false],
    [progress(true, 'exists'), false],
  ])('%j: %s', (record, uploaded) => {
    expect(wasUploaded(record ? {progress: record} : {})).toBe(uploaded)
  })
})
