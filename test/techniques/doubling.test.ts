import {describe, expect, it} from 'vitest'
import {doubling} from '../../src/techniques/doubling.ts'
import {variantsOf} from '../support/variants.ts'

describe('doubling', () => {
  it.each([
    ['', []],
    ['a', ['aa']],
    ['ab', ['aab', 'abb']],
    ['aab', ['aaab', 'aabb']],
    ['a-b', ['a-bb', 'aa-b']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(doubling, seed)).toEqual(variants)
  })
})
