import {describe, expect, it} from 'vitest'
import {AffixForms} from '../../src/techniques/affix-table.ts'
import {suffix} from '../../src/techniques/suffix.ts'
import {variantsOf} from '../support/variants.ts'

const forms = new AffixForms(
  [
    {affix: 'py', hyphenated: 9, joined: 900, isTypical: true},
    {affix: 'cli', hyphenated: 800, joined: 0, isTypical: false},
  ],
  'suffix',
)

describe('suffix', () => {
  it.each([
    ['', ['-cli', '-py', 'py']],
    ['ab', ['ab-cli', 'ab-py', 'abpy']],
    ['ab-py', ['ab-py-cli']],
    ['abcli', ['abcli-py', 'abclipy']],
    // Nothing is joined to a name with hyphens, and the language does not stand at both ends.
    ['ab-cd', ['ab-cd-cli', 'ab-cd-py']],
    ['py-ab', ['py-ab-cli']],
    ['pyab', ['pyab-cli', 'pyab-py', 'pyabpy']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(suffix(forms), seed)).toEqual(variants)
  })
})
