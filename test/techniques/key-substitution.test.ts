import {describe, expect, it} from 'vitest'
import {keySubstitution} from '../../src/techniques/key-substitution.ts'
import {variantsOf} from '../support/variants.ts'

describe('key-substitution', () => {
  it.each([
    ['', []],
    ['q', ['1', '2', 'a', 'w']],
    ['m', ['j', 'k', 'n']],
    ['p', ['-', '0', 'l', 'o']],
    ['-', ['0', 'p']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(keySubstitution, seed)).toEqual(variants)
  })
})
