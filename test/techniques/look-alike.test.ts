import {describe, expect, it} from 'vitest'
import {lookAlike} from '../../src/techniques/look-alike.ts'
import {variantsOf} from '../support/variants.ts'

describe('look-alike', () => {
  it.each([
    ['', []],
    ['x', []],
    ['w', ['vv']],
    ['rn', ['m', 'rh', 'rm']],
    ['cld', ['c1d', 'cid', 'clb', 'clcl', 'dd']],
    ['o0', ['00', 'oo']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(lookAlike, seed)).toEqual(variants)
  })
})
