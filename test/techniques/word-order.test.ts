import {describe, expect, it} from 'vitest'
import {wordOrder} from '../../src/techniques/word-order.ts'
import {wordSplitter} from '../../src/techniques/words.ts'
import {variantsOf} from '../support/variants.ts'

const split = wordSplitter(['py', 'yaml', 'html', 'lib', 'telnet', 'srv'])

describe('word-order', () => {
  it.each([
    ['', []],
    ['a', []],
    ['a-b', ['b-a']],
    ['pyyaml', ['py-yaml', 'yaml-py', 'yamlpy']],
    ['a-b-c', ['a-c-b', 'b-a-c', 'b-c-a', 'c-a-b', 'c-b-a']],
    ['a-b-c-d-e', ['b-c-d-e-a', 'c-d-e-a-b', 'd-e-a-b-c', 'e-a-b-c-d']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(wordOrder(split), seed)).toEqual(variants)
  })
})
