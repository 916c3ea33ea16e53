import fc from 'fast-check'
import {describe, expect, it} from 'vitest'

// The page's own modules, as they are before they are joined into its one script.
const load = (name: string) => import(new URL(`../../../templates/checklist/page/${name}.js`, import.meta.url).href)
const {due, quota, dayAfter} = await load('schedule')
const {newer, standing, withAnswer, withNote, withStep} = await load('progress')
const {matches} = await load('selection')

const TODAY = '2026-11-30'

describe('the days that are due', () => {
  const day = (date: string | null, finished = false, lastUpload?: string) => ({date, finished, lastUpload})

  it.each([
    ['nothing', [], []],
    ['days to come', [day('2026-12-01'), day('2026-12-02')], ['2026-12-01', '2026-12-02']],
    ['one missed', [day('2026-11-28'), day('2026-11-29')], ['2026-11-30', '2026-12-01']],
    ['a gap that takes the delay up', [day('2026-11-29'), day('2026-12-05')], ['2026-11-30', '2026-12-05']],
    ['one finished long ago', [day('2026-11-01', true, '2026-11-01'), day('2026-11-02')], ['2026-11-01', '2026-11-30']],
    ['one finished today', [day('2026-11-29', true, TODAY), day('2026-11-30')], ['2026-11-29', '2026-12-01']],
    ['one without a date', [day(null), day('2026-11-01')], [null, '2026-11-30']],
  ])('%s', (_, days, expected) => {
    expect(due(days, TODAY)).toEqual(expected)
  })

  it('are never in the past, never two on one day, and never before the plan', () => {
    const date = fc
      .integer({min: 0, max: 40})
      .map((n) => new Date(Date.UTC(2026, 10, 10 + n)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.uniqueArray(date, {maxLength: 10}), (dates) => {
        const planned = [...dates].sort()
        const found: string[] = due(
          planned.map((on) => day(on)),
          TODAY,
        )
        found.forEach((on, i) => {
          expect(on >= TODAY && on >= planned[i]!).toBe(true)
          if (i > 0) expect(on > found[i - 1]!).toBe(true)
        })
      }),
    )
  })

  it('go over the ends of months', () => expect(dayAfter('2026-12-31')).toBe('2027-01-01'))
})

describe('the quota', () => {
  const now = Date.parse('2026-11-30T10:00:00Z')
  const ago = (hours: number) => new Date(now - hours * 3_600_000).toISOString()

  it.each([
    ['nobody uploaded', [], 0, null],
    ['three', [ago(1), ago(2), ago(3)], 3, null],
    ['four', [ago(1), ago(2), ago(3), ago(4)], 4, now + 20 * 3_600_000],
    ['four, one of them a day ago', [ago(1), ago(2), ago(3), ago(24)], 3, null],
    ['five within a day', [ago(1), ago(2), ago(3), ago(4), ago(5)], 5, now + 20 * 3_600_000],
  ])('%s', (_, uploads, used, next) => {
    expect(quota(uploads, 4, now)).toEqual({used, next})
  })
})

describe('the record of a name', () => {
  const empty = {updated: '', steps: {}, answer: null}
  const answers = [
    {id: 'prohibited', outcome: 'closed'},
    {id: 'exists', outcome: 'taken'},
    {id: 'limit', outcome: 'undecided'},
  ]
  const NOW = '2026-11-30T10:00:00.000Z'

  it('is newer than what it was made from, even by a clock that is behind', () => {
    const ahead = {...empty, updated: '2027-01-01T00:00:00Z'}
    for (const change of [
      withStep(ahead, 'free', true, NOW),
      withNote(ahead, 'x', NOW),
      withAnswer(ahead, null, NOW),
    ]) {
      expect(newer(ahead, change)).toBe(change)
      expect(newer(change, ahead)).toBe(change)
    }
  })

  it('ticks the upload when PyPI accepted it', () => {
    expect(withAnswer(empty, {id: 'accepted', text: ''}, NOW).steps).toEqual({upload: NOW})
  })

  it.each([
    ['todo', empty],
    ['begun', withStep(empty, 'free', true, NOW)],
    ['todo', withStep(withStep(empty, 'free', true, NOW), 'free', false, NOW)],
    ['closed', withAnswer(empty, {id: 'prohibited', text: ''}, NOW)],
    ['taken', withAnswer(empty, {id: 'exists', text: ''}, NOW)],
    ['todo', withAnswer(empty, {id: 'limit', text: ''}, NOW)],
    ['done', {...empty, steps: {free: NOW, digest: NOW, upload: NOW, yank: NOW, archive: NOW}}],
  ])('says that a name is %s', (expected, record) => {
    expect(standing(record, answers)).toBe(expected)
  })
})

describe('a search', () => {
  it.each([
    ['', true],
    ['requ', true],
    ['REQUSTS omission', true],
    ['omission  requsts', true],
    ['requsts doubling', false],
  ])('for %j', (query, found) => {
    expect(matches('requsts for requests omission', query)).toBe(found)
  })
})
