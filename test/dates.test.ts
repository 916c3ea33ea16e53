import {describe, expect, it} from 'vitest'
import {addDays, daysBetween, isDate, isLater, isMoment} from '../src/dates.ts'

describe('dates', () => {
  it.each([
    ['2026-11-27', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-45', false],
    ['9999-12-31', false],
    ['2026-1-2', false],
    ['', false],
  ])('%j is one: %s', (text, expected) => {
    expect(isDate(text)).toBe(expected)
  })

  it.each([
    ['2026-11-27T08:30:00Z', true],
    ['2026-11-27T08:30:00.125Z', true],
    ['2026-11-27T24:30:00Z', false],
    ['2026-11-27T08:30:00+01:00', false],
    ['2026-02-30T08:30:00Z', false],
  ])('%j is a moment: %s', (text, expected) => {
    expect(isMoment(text)).toBe(expected)
  })

  it('are counted over the ends of months and years', () => {
    expect(addDays('2026-12-30', 3)).toBe('2027-01-02')
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
    expect(daysBetween('2026-12-30T23:00:00Z', '2026-12-31T01:00:00Z')).toBe(0)
  })

  it('are compared with moments of the same day', () => {
    expect(isLater('2026-12-30T00:00:01Z', '2026-12-30')).toBe(true)
    expect(isLater('2026-12-30', '2026-12-30T00:00:00Z')).toBe(false)
  })
})
