import fc from 'fast-check'
import {expect, it} from 'vitest'
import {parseLetterCosts, SpelledSeed} from '../../src/risk/letters.ts'
import {readTable} from '../../src/tables.ts'
import {applySplice} from '../../src/techniques/splice.ts'

const costs = parseLetterCosts(readTable('letters/trigrams.txt'))
const whole = (text: string) => new SpelledSeed(costs, '').change(0, 0, text)

it('holds bits: each is a probability, and those after one pair of characters come to about one', () => {
  expect(Math.min(...costs)).toBeGreaterThanOrEqual(0)
  const after = (pair: number) => costs.subarray(pair * 38, pair * 38 + 38).reduce((sum, bits) => sum + 2 ** -bits, 0)
  for (const pair of [0, 400, 900, 1443]) expect(after(pair)).toBeCloseTo(1, 0)
})

it('finds what people name things likelier than what they do not', () => {
  expect(whole('python-parser')).toBeLessThan(whole('pyhton-parser'))
  expect(whole('request')).toBeLessThan(whole('rqeuest'))
})

it('tells the same change for a splice as for the two names', () => {
  const name = fc.stringMatching(/^[a-e0-]{1,8}$/)
  fc.assert(
    fc.property(name, fc.nat(8), fc.nat(8), fc.stringMatching(/^[a-e0-]{0,3}$/), (seed, i, j, insert) => {
      const [start, end] = [Math.min(i, j, seed.length), Math.min(Math.max(i, j), seed.length)]
      const change = whole(applySplice(seed, {start, end, insert})) - whole(seed)
      expect(new SpelledSeed(costs, seed).change(start, end, insert)).toBeCloseTo(change, 2)
    }),
  )
})
