import fc from 'fast-check'
import {expect, it} from 'vitest'
import {readTable} from '../../src/assets/tables.ts'
import {SpelledSlips} from '../../src/engine/weigh/spelled-slips.ts'
import {parseLetterCosts, SIZE, SpelledSeed, STEPS_PER_BIT} from '../../src/likelihood/trigram-costs.ts'
import {insertList} from '../../src/techniques/insert-list.ts'
import {applySplice, joinSplices} from '../../src/techniques/splice.ts'

const costs = parseLetterCosts(readTable('letters/trigrams.txt'))
const spelled = (seed: string) => new SpelledSeed(costs).set(seed)
const characters = insertList(['a', '-'])
const whole = (text: string) => spelled('').change(0, 0, text)

it('holds bits: each is a probability, and those after one pair of characters come to about one', () => {
  const after = (pair: number) =>
    costs.byThird
      .subarray(pair * SIZE, (pair + 1) * SIZE)
      .reduce((sum, steps) => sum + 2 ** (-steps / STEPS_PER_BIT), 0)
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
      expect(spelled(seed).change(start, end, insert)).toBe(change)
    }),
  )
})

it('tells the same of single characters, and of two splices at once', () => {
  const place = fc.record({start: fc.nat(4), length: fc.nat(2), insert: fc.constantFrom('', 'b', 'ba')})
  fc.assert(
    fc.property(fc.stringMatching(/^[a-c0-]{8,12}$/), place, place, (seed, a, b) => {
      const first = {start: a.start, end: a.start + a.length, insert: a.insert}
      const second = {
        start: first.end + b.start,
        end: Math.min(seed.length, first.end + b.start + b.length),
        insert: b.insert,
      }
      fc.pre(second.start <= second.end)
      const {start, end, insert} = joinSplices(seed, first, second)
      const slips = new SpelledSlips()
      slips.set(spelled(seed), [first, second])
      expect(slips.change(0, 1)).toBe(spelled(seed).change(start, end, insert))
      const steps = new Int32Array(2)
      spelled(seed).changesByCharacters(start, end, characters.characters, 2, steps)
      for (const [k, c] of characters.texts.entries()) expect(steps[k]).toBe(spelled(seed).change(start, end, c))
    }),
  )
})
