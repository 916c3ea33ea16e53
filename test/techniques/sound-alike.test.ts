import {describe, expect, it} from 'vitest'
import {soundAlike} from '../../src/techniques/sound-alike.ts'
import {variantsOf} from '../support/variants.ts'

describe('sound-alike', () => {
  it.each([
    ['', []],
    ['n', []],
    ['phn', ['bhn', 'fn']],
    ['yn', ['ien', 'in']],
    ['kn', ['ckn', 'cn']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(soundAlike, seed)).toEqual(variants)
  })
})
