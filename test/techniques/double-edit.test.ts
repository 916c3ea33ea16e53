import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {doubleEdit} from '../../src/techniques/double-edit.ts'
import {doubling} from '../../src/techniques/doubling.ts'
import {omission} from '../../src/techniques/omission.ts'
import {transposition} from '../../src/techniques/transposition.ts'
import {variantsOf} from '../support/variants.ts'

describe('double-edit', () => {
  it('is nothing for nothing', () => expect(variantsOf(doubleEdit, '')).toEqual([]))

  it('pairs the likeliest slips, near ones first', () => {
    expect(variantsOf(doubleEdit, 'requests')).toEqual(expect.arrayContaining(['reqeuts', 'requetss', 'rrquests']))
    expect(variantsOf(doubleEdit, 'google-cloud-storage')).not.toContain('ggoogle-cloud-storagee')
  })

  it('makes what two single slips make one after the other', () => {
    const singles = (seed: string) => [omission, transposition, doubling].flatMap((t) => variantsOf(t, seed))
    fc.assert(
      fc.property(fc.stringMatching(/^[a-d]{1,7}$/), (seed) => {
        const twice = new Set([seed, ...singles(seed)].flatMap((once) => singles(once)))
        expect(variantsOf(doubleEdit, seed).filter((variant) => !twice.has(variant))).toEqual([])
      }),
      {numRuns: 40},
    )
  })
})
