import {describe, expect, it} from 'vitest'
import {substitution} from '../../src/techniques/substitution.ts'
import {variantsOf} from '../support/variants.ts'

describe('substitution', () => {
  it('has nothing to write for nothing', () => expect(variantsOf(substitution, '')).toEqual([]))

  it('leaves neighbouring keys and other vowels to their own techniques', () => {
    const variants = variantsOf(substitution, 'e')
    expect(variants).not.toContain('r')
    expect(variants).not.toContain('7')
    expect(variants).not.toContain('a')
    expect(variants).toContain('k')
    expect(variants).toContain('-')
  })
})
