import fc from 'fast-check'
import {distance} from 'fastest-levenshtein'
import {describe, expect, it} from 'vitest'
import {editDistance} from '../../src/names/edit-distance.ts'

describe('the edit distance', () => {
  it.each([
    ['', '', 0],
    ['', 'a', 1],
    ['a', 'a', 0],
    ['ab', 'ba', 1],
    ['requests', 'reqeusts', 1],
    ['requests', 'rqeuests', 1],
    ['requests', 'requsts', 1],
    ['requests', 'erquesst', 2],
    ['ca', 'abc', 3],
    ['numpy', 'pandas', 6],
  ])('of %j and %j is %i', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits)
    expect(editDistance(b, a)).toBe(edits)
  })

  const word = fc.string({unit: fc.constantFrom('a', 'b', 'c', '-'), maxLength: 12})
  it('lies between half of Levenshtein’s distance and the whole of it', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const edits = editDistance(a, b)
        expect(edits).toBeLessThanOrEqual(distance(a, b))
        expect(edits).toBeGreaterThanOrEqual(distance(a, b) / 2)
      }),
    )
  })
})
