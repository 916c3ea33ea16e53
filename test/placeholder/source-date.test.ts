import {expect, it} from 'vitest'
import {sourceDate} from '../../src/placeholder/source-date.ts'

it.each([
  [undefined, 315_532_800],
  ['', 315_532_800],
  ['0', 0],
  ['1000000000', 1_000_000_000],
  ['2147483647', 2_147_483_647],
])('SOURCE_DATE_EPOCH=%s dates members %i', (epoch, seconds) => {
  expect(sourceDate(epoch)).toBe(seconds)
})

it.each([
  ['2147483648', 'is later than 2038-01-19, the last day that every tar can hold'],
  ['221845305601', 'is later than the year 8999'],
  ['soon', 'is not a number of seconds since 1970'],
])('says of SOURCE_DATE_EPOCH=%s what is true of it: %s', (epoch, why) => {
  expect(() => sourceDate(epoch)).toThrow(why)
})

it.each(['2147483648', '-1', '1e9', '1.5', ' 1', 'now', '0x10', '9'.repeat(400)])(
  'SOURCE_DATE_EPOCH=%s is refused',
  (epoch) => {
    expect(() => sourceDate(epoch)).toThrow(expect.objectContaining({reason: 'usage'}))
  },
)
