import {describe, expect, it} from 'vitest'
import {transposition} from '../../src/techniques/transposition.ts'
import {variantsOf} from '../support/variants.ts'

describe('transposition', () => {
  it.each([
    ['', []],
    ['a', []],
    ['aa', []],
    ['ab', ['ba']],
    ['abc', ['acb', 'bac']],
    ['a-b', ['-ab', 'ab-']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(transposition, seed)).toEqual(variants)
  })
})
