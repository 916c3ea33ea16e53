import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compilePostings, viewPostings} from '../../../src/engine/reverse/postings.ts'
import {asNormalized} from '../../../src/names/normalized-name.ts'
import {variantsOf} from '../../support/variants.ts'
import {named, project, techniques} from '../../support/world.ts'

const portfolioOf = (names: readonly string[]) =>
  names.map((name) => ({target: project(name), seeds: [{text: named(name), origin: 'name'}], rank: null, exposure: 1}))

describe('the postings', () => {
  it('list every target that a technique leads from', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-d]{2,5}$/), {minLength: 1, maxLength: 5}), (names) => {
        const postings = viewPostings(compilePostings(portfolioOf(names), techniques), names.length)!
        for (const [i, name] of names.entries()) {
          for (const written of techniques.flatMap((technique) => variantsOf(technique, name))) {
            const variant = asNormalized(written)
            if (variant !== undefined) expect(postings.targetsOf(variant)).toContain(i)
          }
        }
      }),
      {numRuns: 20},
    )
  })

  it('hardly ever list another', () => {
    const postings = viewPostings(compilePostings(portfolioOf(['requests', 'numpy']), techniques), 2)!
    expect(postings.targetsOf(named('reqeusts'))).toEqual([0])
    expect(postings.targetsOf(named('something-else'))).toEqual([])
  })

  it('do not open what is cut off, of another format, or about other targets', () => {
    const content = compilePostings(portfolioOf(['requests']), techniques)
    expect(viewPostings(content, 1)!.targetsOf(named('reqeusts'))).toEqual([0])
    expect(viewPostings(content, 2)).toBeUndefined()
    expect(viewPostings(content.subarray(0, -4), 1)).toBeUndefined()
    expect(viewPostings(content.subarray(0, 40), 1)).toBeUndefined()
    expect(viewPostings(content.with(4, 99), 1)).toBeUndefined()
    expect(viewPostings(new Uint8Array(0), 1)).toBeUndefined()
  })
})
