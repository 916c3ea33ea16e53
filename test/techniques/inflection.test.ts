import {describe, expect, it} from 'vitest'
import {inflection} from '../../src/techniques/inflection.ts'
import {variantsOf} from '../support/variants.ts'

describe('inflection', () => {
  it.each([
    ['', []],
    ['fast', ['fasted', 'faster', 'fasters', 'fasting', 'fastor']],
    ['compile', ['compiled', 'compiler', 'compilers', 'compiling', 'compilor']],
    ['compiler', ['compil', 'compile', 'compiled', 'compilers', 'compiling', 'compilor']],
    ['requests', ['requested', 'requester', 'requesters', 'requesting', 'requestor']],
    ['a-lint', ['a-linted', 'a-linter', 'a-linters', 'a-linting', 'a-lintor']],
    ['js', []],
    ['urllib3', []],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(inflection, seed)).toEqual(variants)
  })
})
