import {describe, expect, it} from 'vitest'
import {addDays, isDate, today} from '../../src/dates.ts'
import {schedule} from '../../src/plan/schedule.ts'
import type {PlanEntry} from '../../src/plan/types.ts'

const entries = (...routes: PlanEntry['route'][]): PlanEntry[] => routes.map((route) => ({route}) as PlanEntry)

describe('the schedule', () => {
  it('gives every upload its day, and other routes none', () => {
    const days = schedule(entries('register', 'ask', 'register', 'register'), 2, '2026-12-31')
    expect(days.map(({batch, date}) => [batch, date])).toEqual([
      [1, '2026-12-31'],
      [null, null],
      [1, '2026-12-31'],
      [2, '2027-01-01'],
    ])
  })

  it.each(['2026-02-28', '2028-02-29'])('takes %s for a date', (date) => expect(isDate(date)).toBe(true))
  it.each(['2026-02-29', '2026-1-1', 'today', '', '2026-13-01'])('takes %j for none', (date) =>
    expect(isDate(date)).toBe(false),
  )
  it('counts over the ends of months', () => expect(addDays('2026-02-27', 2)).toBe('2026-03-01'))
  it('obeys SOURCE_DATE_EPOCH', () => expect(today({SOURCE_DATE_EPOCH: '1500000000'})).toBe('2017-07-14'))
})
