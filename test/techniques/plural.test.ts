import {describe, expect, it} from 'vitest'
import {plural} from '../../src/techniques/plural.ts'
import {wordSplitter} from '../../src/techniques/words.ts'
import {variantsOf} from '../support/variants.ts'

const split = wordSplitter([])

describe('plural', () => {
  it.each([
    ['', []],
    ['s', []],
    ['cat', ['cats']],
    ['cats', ['cat']],
    ['query', ['queries', 'querys']],
    ['queries', ['queri', 'querie', 'query']],
    ['box', ['boxes']],
    ['data-table', ['data-tables', 'datas-table']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(plural(split), seed)).toEqual(variants)
  })
})
