import {describe, expect, it} from 'vitest'
import {omission} from '../../src/techniques/omission.ts'
import {variantsOf} from '../support/variants.ts'

describe('omission', () => {
  it.each([
    ['', []],
    ['a', []],
    ['ab', ['a', 'b']],
    ['aab', ['aa', 'ab']],
    ['a-b', ['-b', 'a-', 'ab']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(omission, seed)).toEqual(variants)
  })
})
