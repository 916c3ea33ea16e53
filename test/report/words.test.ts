import {expect, it} from 'vitest'
import {oneIn, ordinal} from '../../src/report/words.ts'

it.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [112, '112th'],
  [1003, '1,003rd'],
])('counts %i as %s', (n, words) => expect(ordinal(n)).toBe(words))

it.each([
  [0.5, '1 in 2'],
  [0.66, '7 in 10'],
  [0.4, '4 in 10'],
  [1 / 27, '1 in 27'],
  [0.0081, '1 in 120'],
  [1 / 2613, '1 in 2,600'],
  [4e-5, '1 in 25,000'],
])('gives the odds of %d as %s', (share, words) => expect(oneIn(share)).toBe(words))
