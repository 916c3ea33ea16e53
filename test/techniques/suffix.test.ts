import {describe, expect, it} from 'vitest'
import {suffix} from '../../src/techniques/suffix.ts'
import {variantsOf} from '../support/variants.ts'

describe('suffix', () => {
  it.each([
    ['', ['-cli', '-py', 'cli', 'py']],
    ['ab', ['ab-cli', 'ab-py', 'abcli', 'abpy']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(suffix(['-py', 'py', '-cli', 'cli']), seed)).toEqual(variants)
  })
})
