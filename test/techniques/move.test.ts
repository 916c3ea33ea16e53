import {describe, expect, it} from 'vitest'
import {move} from '../../src/techniques/move.ts'
import {variantsOf} from '../support/variants.ts'

describe('move', () => {
  it.each([
    ['', []],
    ['ab', []],
    ['abc', ['bca', 'cab']],
    ['aba', ['baa']],
    ['aab', []],
    ['a-b', []],
    ['abcd', ['acdb', 'adbc', 'bcad', 'cabd']],
  ])('of %j', (seed, variants) => expect(variantsOf(move, seed)).toEqual(variants))
})
