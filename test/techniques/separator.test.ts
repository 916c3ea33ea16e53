import {describe, expect, it} from 'vitest'
import {separator} from '../../src/techniques/separator.ts'
import {variantsOf} from '../support/variants.ts'

describe('separator', () => {
  it.each([
    ['', []],
    ['a', []],
    ['ab', ['a-b']],
    ['ab-c', ['a-b-c', 'abc']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(separator, seed)).toEqual(variants)
  })
})
