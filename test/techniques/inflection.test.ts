import {describe, expect, it} from 'vitest'
import {inflection} from '../../src/techniques/inflection.ts'
import {variantsOf} from '../support/variants.ts'

const verbs = new Map([
  ['clean', 'cleaner'],
  ['compile', 'compiler'],
  ['copy', 'copier'],
  ['dry', 'drier'],
  ['request', 'requester'],
  ['validate', 'validator'],
])

describe('inflection', () => {
  it.each([
    ['', []],
    ['compile', ['compiled', 'compiler', 'compilers', 'compiling']],
    ['compiler', ['compile', 'compiled', 'compilers', 'compiling']],
    ['requests', ['requested', 'requester', 'requesters', 'requesting']],
    ['html-clean', ['html-cleaned', 'html-cleaner', 'html-cleaners', 'html-cleaning']],
    ['copies', ['copied', 'copier', 'copiers', 'copy', 'copying']],
    ['validate', ['validated', 'validating', 'validator', 'validators']],
    ['validators', ['validate', 'validated', 'validating']],
    // No form of a verb, a verb within a word, and one before a digit.
    ['pandas', []],
    ['azure-identity', []],
    ['htmlclean', []],
    ['clean3', []],
    ['dry', []],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(inflection(verbs), seed)).toEqual(variants)
  })
})
