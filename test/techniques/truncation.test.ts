import {describe, expect, it} from 'vitest'
import {truncation} from '../../src/techniques/truncation.ts'
import {wordSplitter} from '../../src/techniques/words.ts'
import {variantsOf} from '../support/variants.ts'

const split = wordSplitter(['py', 'yaml', 'html', 'lib', 'telnet', 'srv'])

describe('truncation', () => {
  it.each([
    ['', []],
    ['a-b', []],
    ['aa-b-c', ['aa']],
    ['telnetsrv-b-c', ['telnetsrv']],
    ['telnetsrvlib', ['telnet']],
    ['django-server-guardian-api', ['django', 'django-server']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(truncation(split), seed)).toEqual(variants)
  })
})
