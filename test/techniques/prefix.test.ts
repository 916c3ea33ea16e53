import {describe, expect, it} from 'vitest'
import {AffixForms} from '../../src/techniques/affix-table.ts'
import {prefix} from '../../src/techniques/prefix.ts'
import {variantsOf} from '../support/variants.ts'

const forms = new AffixForms(
  [
    {affix: 'py', hyphenated: 9, joined: 900, isTypical: true},
    {affix: 'cli', hyphenated: 800, joined: 0, isTypical: false},
  ],
  'prefix',
)

describe('prefix', () => {
  it.each([
    ['', ['cli-', 'py', 'py-']],
    ['ab', ['cli-ab', 'py-ab', 'pyab']],
    ['py-ab', ['cli-py-ab']],
    ['pyab', ['cli-pyab']],
    // Nothing is joined to a name with hyphens, and the language does not stand at both ends.
    ['ab-cd', ['cli-ab-cd', 'py-ab-cd']],
    ['ab-py', ['cli-ab-py']],
    ['abpy', ['cli-abpy', 'py-abpy', 'pyabpy']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(prefix(forms), seed)).toEqual(variants)
  })
})
