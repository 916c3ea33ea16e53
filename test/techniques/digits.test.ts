import {describe, expect, it} from 'vitest'
import {digits} from '../../src/techniques/digits.ts'
import {variantsOf} from '../support/variants.ts'

describe('digits', () => {
  it.each([
    [
      '3',
      [
        '',
        '0',
        '1',
        '2',
        '3-2',
        '3-3',
        '3-v2',
        '3-v3',
        '31',
        '32',
        '33',
        '34',
        '35',
        '36',
        '37',
        '38',
        '39',
        '4',
        '5',
        '6',
        '7',
        '8',
        '9',
        'three',
      ],
    ],
    [
      'ab',
      [
        'ab-2',
        'ab-3',
        'ab-v2',
        'ab-v3',
        'ab1',
        'ab10',
        'ab2',
        'ab3',
        'ab4',
        'ab5',
        'ab6',
        'ab7',
        'ab8',
        'ab9',
        'abv2',
        'abv3',
      ],
    ],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(digits, seed)).toEqual(variants)
  })
})
