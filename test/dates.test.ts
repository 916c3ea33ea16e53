import {describe, expect, it} from 'vitest'
import {
  addDays,
  daysBetween,
  fileMoment,
  isDate,
  isDateOrMoment,
  isLater,
  isMoment,
  momentFrom,
  sourceDateEpoch,
} from '../src/dates.ts'

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

  it.each([
    ['2026-11-20T10:11:12.123456Z', '2026-11-20T10:11:12.123Z'],
    ['2026-11-20 10:11:12', '2026-11-20T10:11:12.000Z'],
    ['2026-01-01T00:30:00+01:00', '2025-12-31T23:30:00.000Z'],
    ['2026-02-31T00:00:00Z', undefined],
    ['2026-11-20T25:11:12Z', undefined],
    ['275760-09-13T00:00:00Z', undefined],
    ['9999-12-31 00:00:00', undefined],
    ['2026-11-20', undefined],
    ['1', undefined],
    ['', undefined],
  ])('%j of another program is %j', (text, expected) => {
    expect(momentFrom(text)).toBe(expected)
  })

  it.each([
    [-1e15, '1970-01-01T00:00:00.000Z'],
    [1_795_000_000_123, '2026-11-18T11:06:40.123Z'],
  ])('a file changed at %d is of %s', (time, expected) => {
    expect(fileMoment(time)).toBe(expected)
  })

  it('no file is newer than now', () => {
    for (const time of [8.7e15, Number.POSITIVE_INFINITY]) expect(isDateOrMoment(fileMoment(time))).toBe(true)
  })

  it.each([
    ['0', 0],
    ['2147483648', 2_147_483_648],
    ['', undefined],
    [undefined, undefined],
    ['221845305601', undefined],
    ['1e9', undefined],
  ])('SOURCE_DATE_EPOCH=%s is %s', (value, expected) => {
    expect(sourceDateEpoch(value)).toBe(expected)
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
