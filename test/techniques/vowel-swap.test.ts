import {describe, expect, it} from 'vitest'
import {vowelSwap} from '../../src/techniques/vowel-swap.ts'
import {variantsOf} from '../support/variants.ts'

describe('vowel-swap', () => {
  it.each([
    ['', []],
    ['b', []],
    ['ba', ['be', 'bi', 'bo', 'bu']],
    ['y', ['a', 'e', 'i', 'o', 'u']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(vowelSwap, seed)).toEqual(variants)
  })
})
