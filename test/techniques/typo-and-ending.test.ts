import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {doubling} from '../../src/techniques/doubling.ts'
import {omission} from '../../src/techniques/omission.ts'
import {transposition} from '../../src/techniques/transposition.ts'
import {typoAndEnding} from '../../src/techniques/typo-and-ending.ts'
import {variantsOf} from '../support/variants.ts'

describe('typo-and-ending', () => {
  it('is nothing for what is too short', () => expect(variantsOf(typoAndEnding, 'abc')).toEqual([]))

  it('misspells once and changes the ending', () => {
    expect(variantsOf(typoAndEnding, 'pandas')).toContain('pndas-2')
    expect(variantsOf(typoAndEnding, 'tensorflow')).toEqual(expect.arrayContaining(['tenserflows', 'tesnorflow3']))
    expect(variantsOf(typoAndEnding, 's3transfer')).toContain('s3trnasfers')
  })

  it('is a likely typo, or another vowel, and an ending', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[b-d]{4,7}$/), (seed) => {
        const typos = [omission, transposition, doubling].flatMap((technique) => variantsOf(technique, seed))
        const expected = new Set(typos.flatMap((typo) => ['s', '2', '3', '-2'].map((ending) => typo + ending)))
        expect(variantsOf(typoAndEnding, seed).filter((variant) => !expected.has(variant))).toEqual([])
      }),
      {numRuns: 40},
    )
  })
})
