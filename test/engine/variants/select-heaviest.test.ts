import fc from 'fast-check'
import {expect, it} from 'vitest'
import {HeaviestSelector} from '../../../src/engine/variants/select-heaviest.ts'

it('selects like a sort, of equal ones at the edge the first', () => {
  const selector = new HeaviestSelector()
  const list = new Uint32Array(60)
  const listed = new Uint8Array(60)
  const weight = fc.oneof(fc.constantFrom(0, 1, 2, 1 + 1e-12, 1e-300, 1e300), fc.double({min: 0, max: 10, noNaN: true}))
  fc.assert(
    fc.property(fc.array(weight, {minLength: 2, maxLength: 60}), fc.nat(), (weights, n) => {
      const limit = 1 + (n % (weights.length - 1))
      const cut = selector.select(Float64Array.from(weights), weights.length, limit, list, listed)
      const expected = [...weights.keys()].sort((i, j) => weights[j]! - weights[i]! || i - j).slice(0, limit)
      expect([...list.subarray(0, limit)].sort((i, j) => i - j)).toEqual(expected.toSorted((i, j) => i - j))
      expect([...listed.subarray(0, weights.length)]).toEqual(
        [...weights.keys()].map((i) => (expected.includes(i) ? 1 : 0)),
      )
      expect(cut).toEqual({weight: weights[expected.at(-1)!], last: expected.at(-1)})
    }),
  )
})
