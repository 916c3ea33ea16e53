import {describe, expect, it} from 'vitest'
import {ANSWERS} from '../../src/plan/answers.ts'
import {type ProgressDocument, prohibitedNames, wasUploaded, withProgress} from '../../src/plan/progress.ts'
import type {AnswerId, EntryProgress} from '../../src/plan/types.ts'
import {entry, plan} from '../support/sample-plan.ts'
import {named} from '../support/world.ts'

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
    expect(prohibitedNames(after)).toEqual(id === 'prohibited' ? ['requsts'] : [])
  })
})

describe('the table of answers', () => {
  // The server's words, from Warehouse's source, as twine prints them.
  it.each([
    ['accepted', 'View at:\nhttps://pypi.org/project/requsts/0.0.0/'],
    [
      'prohibited',
      "ERROR HTTPError: 400 Bad Request\nThe name 'requsts' isn't allowed. See https://pypi.org/help/#project-name for more information.",
    ],
    [
      'stdlib',
      "The name 'main' isn't allowed (conflict with Python Standard Library module name). See https://pypi.org/help/#project-name",
    ],
    ['similar', "The name 'reque5ts' is too similar to an existing project. See https://pypi.org/help/#project-name"],
    ['invalid', "The name 'a-' is invalid."],
    ['invalid', "'a-' is an invalid value for Name. Error: Start and end with a letter or numeral"],
    ['exists', "The user 'me' isn't allowed to upload to project 'requests'. See https://pypi.org/help/#project-name"],
    ['exists', "The name 'requests' conflicts with an existing project. See"],
    ['limit', 'HTTPError: 429 Too Many Requests\nToo many new projects created'],
    ['paused', 'New project registration temporarily disabled. See https://pypi.org/help/#admin-intervention'],
    ['paused', 'Read-only mode: Uploads are temporarily disabled.'],
    ['account', 'Invalid or non-existent authentication information. See https://pypi.org/help/#invalid-auth'],
    ['account', "User 'me' does not have a verified primary email address. Please add"],
    ['account', 'Non-user identities cannot create new projects.'],
    ['file', "File already exists ('requsts-0.0.0.tar.gz', with blake2_256 hash …). See"],
    ['file', 'Invalid distribution file. PKG-INFO not found at requsts-0.0.0/PKG-INFO'],
    ['file', "Filename 'x.tar.gz' is invalid, should be 'y.tar.gz'."],
    ['file', "'1.0+local' is an invalid value for Version. Error: …"],
    ['other', '503 Service Unavailable'],
  ])('recognises %s in: %s', (id, text) => {
    const hit = ANSWERS.find(({pattern}) => new RegExp(pattern, 'i').test(text))
    expect(hit?.id ?? 'other').toBe(id)
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
