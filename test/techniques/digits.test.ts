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
        '1ab',
        '2ab',
        '3ab',
        '4ab',
        '5ab',
        '6ab',
        '7ab',
        '8ab',
        '9ab',
        'ab-2',
        'ab-3',
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
      ],
    ],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(digits, seed)).toEqual(variants)
  })
})
