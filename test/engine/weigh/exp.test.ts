import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {exp} from '../../../src/engine/weigh/exp.ts'

describe('the fast exponential', () => {
  it('agrees with Math.exp to fourteen digits', () => {
    fc.assert(
      fc.property(fc.double({min: -80, max: 80, noNaN: true}), (x) => {
        const expected = Math.exp(x)
        expect(Math.abs(exp(x) - expected)).toBeLessThanOrEqual(expected * 2e-14)
      }),
      {numRuns: 2000},
    )
  })

  it.each([0, -0, Number.NEGATIVE_INFINITY])('is exact at %s', (x) => expect(exp(x)).toBe(Math.exp(x)))
})
