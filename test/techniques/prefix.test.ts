import {describe, expect, it} from 'vitest'
import {prefix} from '../../src/techniques/prefix.ts'
import {variantsOf} from '../support/variants.ts'

describe('prefix', () => {
  it.each([
    ['', ['my', 'my-', 'py', 'py-']],
    ['ab', ['my-ab', 'myab', 'py-ab', 'pyab']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(prefix(['py-', 'py', 'my-', 'my']), seed)).toEqual(variants)
  })
})
