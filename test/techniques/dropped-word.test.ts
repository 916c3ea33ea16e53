import {describe, expect, it} from 'vitest'
import {droppedWord} from '../../src/techniques/dropped-word.ts'
import {wordSplitter} from '../../src/techniques/words.ts'
import {variantsOf} from '../support/variants.ts'

const split = wordSplitter(['py', 'yaml', 'html', 'lib', 'telnet', 'srv'])

describe('dropped-word', () => {
  it.each([
    ['', []],
    ['a', []],
    ['a-b', ['a', 'b']],
    ['a-b-c', ['a-b', 'a-c', 'b-c']],
    ['pyyaml', ['py', 'yaml']],
    // Between hyphens only whole words go.
    ['pyyaml-html', ['html', 'pyyaml']],
    ['html5lib', ['5lib', 'html5', 'htmllib']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(droppedWord(split), seed)).toEqual(variants)
  })
})
