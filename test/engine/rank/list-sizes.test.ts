import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {listSizes} from '../../../src/engine/rank/list-sizes.ts'

describe('listSizes', () => {
  it('gives a single target all, and equal ones the same', () => {
    expect(listSizes([1], 1_000)).toEqual([1_000])
    expect(listSizes([0.25, 0.25, 0.25, 0.25], 1_000)).toEqual([1_000, 1_000, 1_000, 1_000])
    expect(listSizes([0, 0], 1_000)).toEqual([1_000, 1_000])
  })

  it('gives more to those who reach more, and a place to everybody', () => {
    expect(listSizes([0.9, 0.1], 1_000)).toEqual([1_163, 836])
    expect(listSizes([1, 0], 1_000)).toEqual([2_000, 1])
  })

  it('shares out no more than there is', () => {
    const exposures = fc.array(fc.double({min: 1e-9, max: 1, noNaN: true}), {minLength: 1, maxLength: 50})
    fc.assert(
      fc.property(exposures, (some) => {
        const sizes = listSizes(some, 1_000)
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1_000 * some.length)
      }),
    )
  })
})
