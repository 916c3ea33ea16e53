import {describe, expect, it} from 'vitest'
import {keyInsertion} from '../../src/techniques/key-insertion.ts'
import {variantsOf} from '../support/variants.ts'

describe('key-insertion', () => {
  it.each([
    ['', []],
    ['m', ['jm', 'km', 'mj', 'mk', 'mn', 'nm']],
    ['o', ['0o', '9o', 'io', 'ko', 'lo', 'oi', 'ok', 'ol', 'op', 'po']],
    ['mn', ['jmn', 'kmn', 'mbn', 'mhn', 'mjn', 'mkn', 'mnb', 'mnh', 'mnj', 'mnm', 'nmn']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(keyInsertion, seed)).toEqual(variants)
  })
})
