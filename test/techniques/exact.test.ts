import {describe, expect, it} from 'vitest'
import {exact} from '../../src/techniques/exact.ts'
import {variantsOf} from '../support/variants.ts'

describe('exact', () => {
  it.each([
    ['', ['']],
    ['bs4', ['bs4']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(exact, seed)).toEqual(variants)
  })
})
