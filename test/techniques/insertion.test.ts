import {describe, expect, it} from 'vitest'
import {insertion} from '../../src/techniques/insertion.ts'
import {variantsOf} from '../support/variants.ts'

describe('insertion', () => {
  it('puts any letter into nothing', () => expect(variantsOf(insertion, '')).toHaveLength(26))

  it('leaves doublings and neighbouring keys to their own techniques', () => {
    const variants = variantsOf(insertion, 'ax')
    for (const other of ['aax', 'axx', 'sax', 'asx', 'azx', 'axc']) expect(variants).not.toContain(other)
    for (const own of ['kax', 'akx', 'axk', 'axm']) expect(variants).toContain(own)
  })
})
