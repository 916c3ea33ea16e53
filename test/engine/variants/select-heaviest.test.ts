import fc from 'fast-check'
import {expect, it} from 'vitest'
import {LIST, VARIANTS} from '../../../src/engine/variants/columns.ts'
import {chooseHeaviest} from '../../../src/engine/variants/select-heaviest.ts'

it('chooses like a sort, of equal ones at the edge the first', () => {
  const weight = fc.oneof(fc.constantFrom(0, 1, 2, 1 + 1e-12, 1e-300, 1e300), fc.double({min: 0, max: 10, noNaN: true}))
  fc.assert(
    fc.property(fc.array(weight, {minLength: 2, maxLength: 60}), fc.nat(), (weights, n) => {
      const most = 1 + (n % (weights.length - 1))
      VARIANTS.weight.set(weights)
      const cut = chooseHeaviest(weights.length, most)
      const expected = [...weights.keys()].sort((i, j) => weights[j]! - weights[i]! || i - j).slice(0, most)
      expect([...LIST.subarray(0, most)].sort((i, j) => i - j)).toEqual(expected.toSorted((i, j) => i - j))
      expect([...VARIANTS.listed.subarray(0, weights.length)]).toEqual(
        [...weights.keys()].map((i) => (expected.includes(i) ? 1 : 0)),
      )
      expect(cut).toEqual({weight: weights[expected.at(-1)!], last: expected.at(-1)})
    }),
  )
})
