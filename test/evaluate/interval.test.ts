import {describe, expect, it} from 'vitest'
import {intervalOf} from '../../src/evaluate/interval.ts'

describe('intervalOf', () => {
  // By the formula of Wilson 1927, worked out by hand.
  it.each([
    [0.5, 100, 0.4038, 0.5962],
    [0, 10, 0, 0.2775],
    [1, 10, 0.7225, 1],
    [0.1, 370, 0.0734, 0.1348],
  ])('bounds %d of %d', (share, n, low, high) => {
    expect(intervalOf(share, n)).toEqual([expect.closeTo(low, 3), expect.closeTo(high, 3)])
  })
})
