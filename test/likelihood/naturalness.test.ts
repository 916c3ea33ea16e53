import fc from 'fast-check'
import {expect, it} from 'vitest'
import {readTable} from '../../src/assets/tables.ts'
import {ALPHABET_SIZE, parseTrigramCosts, QUARTER_BITS, ScoredSeed} from '../../src/likelihood/naturalness.ts'
import {applySplice} from '../../src/techniques/splice.ts'

const costs = parseTrigramCosts(readTable('letters/trigrams.txt'))
const scored = (seed: string) => new ScoredSeed(costs).set(seed)
const characters = ['a', '-']
const whole = (text: string) => scored('').change(0, 0, text)

it('holds bits: each is a probability, and those after one pair of characters come to about one', () => {
  const after = (pair: number) =>
    costs.byThird
      .subarray(pair * ALPHABET_SIZE, (pair + 1) * ALPHABET_SIZE)
      .reduce((sum, quarterBits) => sum + 2 ** (-quarterBits / QUARTER_BITS), 0)
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
      expect(scored(seed).change(start, end, insert)).toBe(change)
    }),
  )
})

it('tells the same of single characters', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-c0-]{8,12}$/), fc.nat(8), fc.nat(4), (seed, start, length) => {
      const end = Math.min(seed.length, start + length)
      const changes = new Int32Array(2)
      const codes = Uint8Array.from(characters, (c) => c.charCodeAt(0))
      scored(seed).changesByCharacters(start, end, codes, changes)
      for (const [k, c] of characters.entries()) expect(changes[k]).toBe(scored(seed).change(start, end, c))
    }),
  )
})
