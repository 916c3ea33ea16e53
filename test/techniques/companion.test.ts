import {describe, expect, it} from 'vitest'
import {companion} from '../../src/techniques/companion.ts'
import {variantsOf} from '../support/variants.ts'

describe('companion', () => {
  it.each([
    ['numpy', ['numpy-pandas', 'pandas-numpy']],
    ['pandas', []],
  ])('of %j', (seed, variants) => expect(variantsOf(companion(['pandas']), seed)).toEqual(variants))
})
