import fc from 'fast-check'
import {describe, expect, it} from 'vitest'

// The page's own modules, as they are before they are joined into its one script.
const load = (name: string) => import(new URL(`../../../templates/checklist/page/${name}.js`, import.meta.url).href)
const {quota, slots} = await load('schedule')
const {asRecord, imported, newer, standing, withAnswer, withNote, withStep} = await load('progress')
const {matches} = await load('selection')

describe('the slots of the names to upload', () => {
  const now = Date.parse('2026-11-30T10:00:00Z')
  const hour = 3_600_000
  const ago = (hours: number) => new Date(now - hours * hour).toISOString()
  const midnight = (date: string) => new Date(`${date}T00:00`).getTime()
  const FIVE = Array.from({length: 5}, () => '2026-11-28')

  it.each([
    ['nothing', [], [], []],
    ['days to come', ['2026-12-01', '2026-12-02'], [], [midnight('2026-12-01'), midnight('2026-12-02')]],
    ['missed days: as many as may be uploaded', FIVE, [], [now, now, now, now, now + 24 * hour]],
    ['half a day missed: the free slots', FIVE.slice(2), [ago(2), ago(3)], [now, now, now + 21 * hour]],
    [
      'a slot that a refused name left free',
      ['2026-12-01', '2026-12-01'],
      [ago(1), ago(1), ago(1)],
      [now, now + 23 * hour],
    ],
    ['none free', ['2026-12-01'], [ago(1), ago(2), ago(3), ago(4)], [now + 20 * hour]],
  ])('%s', (_, dates, uploads, expected) => {
    expect(slots(dates, uploads, 4, now)).toEqual(expected)
  })

  it('are never past, and never more than the limit within 24 hours', () => {
    const hours = fc.array(fc.integer({min: 0, max: 60}), {maxLength: 4})
    fc.assert(
      fc.property(hours, fc.integer({min: 0, max: 12}), fc.integer({min: 1, max: 5}), (before, names, perDay) => {
        const uploads = before.slice(0, perDay).map(ago)
        const found: number[] = slots(Array(names).fill('2026-11-28'), uploads, perDay, now)
        const all = [...uploads.map((time) => Date.parse(time)), ...found].sort((a, b) => a - b)
        expect(found.every((at) => at >= now)).toBe(true)
        all.forEach((at, i) => {
          if (i >= perDay) expect(at - all[i - perDay]!).toBeGreaterThanOrEqual(found.includes(at) ? 24 * hour : 0)
        })
      }),
    )
  })
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
      withAnswer(ahead, null, 'upload', NOW),
    ]) {
      expect(newer(ahead, change)).toBe(change)
      expect(newer(change, ahead)).toBe(change)
    }
  })

  it('ticks the upload when PyPI accepted it', () => {
    expect(withAnswer(empty, {id: 'accepted', text: ''}, 'upload', NOW).steps).toEqual({upload: NOW})
    expect(withAnswer(empty, {id: 'accepted', text: ''}, 'create', NOW).steps).toEqual({create: NOW})
  })

  it.each([
    ['todo', empty],
    ['begun', withStep(empty, 'free', true, NOW)],
    ['todo', withStep(withStep(empty, 'free', true, NOW), 'free', false, NOW)],
    ['closed', withAnswer(empty, {id: 'prohibited', text: ''}, 'upload', NOW)],
    ['taken', withAnswer(empty, {id: 'exists', text: ''}, 'upload', NOW)],
    ['todo', withAnswer(empty, {id: 'limit', text: ''}, 'upload', NOW)],
    ['done', {...empty, steps: {free: NOW, digest: NOW, upload: NOW, archive: NOW}}],
  ])('says that a name is %s', (expected, record) => {
    expect(standing(record, ['free', 'digest', 'upload', 'archive'], answers)).toBe(expected)
  })
})

describe('what a browser kept as a record', () => {
  const good = {updated: '2026-11-30T10:00:00.000Z', steps: {free: '2026-11-30T10:00:00.000Z'}, answer: null}

  it.each([
    ['a record', good, good],
    ['unknown or undated steps', {...good, steps: {...good.steps, fly: good.updated, upload: 5}}, good],
    ['an undated one', {...good, updated: 'yesterday'}, null],
    ['a date that there is not', {...good, updated: '2026-99-99T10:00:00Z'}, null],
    ['steps that are not steps', {...good, steps: null}, null],
    ['an answer that is not one', {...good, answer: {id: 5}}, null],
    ['an answer that nobody knows', {...good, answer: {id: 'perhaps', text: ''}}, null],
    ['null', null, null],
    ['a text', 'x', null],
  ])('%s', (_, value, expected) => {
    expect(asRecord(value, [{id: 'limit'}])).toEqual(expected)
  })
})

describe('an import', () => {
  const record = {updated: '2026-11-30T10:00:00.000Z', steps: {}, answer: null}
  const read = (entries: unknown, schema = 'forestall/progress/v1') => imported(JSON.stringify({schema, entries}), [])

  it.each([
    ['no JSON', 'ticks'],
    ['null', 'null'],
    ['another document', JSON.stringify({schema: 'forestall/plan/v1', entries: []})],
    ['no list', JSON.stringify({schema: 'forestall/progress/v1', entries: {}})],
  ])('is refused if it is %s', (_, text) => expect(imported(text, [])).toBeNull())

  it('leaves out what is damaged, and says of which names', () => {
    const {records, damaged} = read([{name: 'a', ...record}, {name: 'b', updated: 'x'}, null, {...record, steps: 5}])
    expect([...records]).toEqual([['a', record]])
    expect(damaged).toEqual(['b', 'a nameless one', 'a nameless one'])
  })

  it('takes the newer of two records of one name', () => {
    const later = {...record, updated: '2026-11-30T11:00:00.000Z'}
    for (const both of [
      [record, later],
      [later, record],
    ]) {
      expect(read(both.map((one) => ({name: 'a', ...one}))).records.get('a')).toEqual(later)
    }
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
