import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compilePostings, viewPostings} from '../../../src/engine/reverse/postings.ts'
import {asNormalized} from '../../../src/names/normalized-name.ts'
import {variantsOf} from '../../support/variants.ts'
import {named, project, techniques} from '../../support/world.ts'

const portfolioOf = (names: readonly string[]) =>
  names.map((name) => ({target: project(name), seeds: [{text: named(name), origin: 'name'}], rank: null, exposure: 1}))

describe('the postings', () => {
  it('list every target, with the technique that leads from it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-d]{2,5}$/), {minLength: 1, maxLength: 5}), (names) => {
        const postings = viewPostings(compilePostings(portfolioOf(names), techniques), names.length)!
        for (const [i, name] of names.entries()) {
          const written = techniques.flatMap((technique, t) => variantsOf(technique, name).map((text) => ({t, text})))
          for (const {t, text} of written) {
            const variant = asNormalized(text)
            if (variant !== undefined) expect((postings.targetsOf(variant).get(i) ?? 0) & (1 << t)).not.toBe(0)
          }
        }
      }),
      {numRuns: 20},
    )
  })

  it('hardly ever list another', () => {
    const postings = viewPostings(compilePostings(portfolioOf(['requests', 'numpy']), techniques), 2)!
    expect([...postings.targetsOf(named('reqeusts')).keys()]).toEqual([0])
    expect(postings.targetsOf(named('something-else')).size).toBe(0)
  })

  it('do not open what is cut off, of another format, or about other targets', () => {
    const content = compilePostings(portfolioOf(['requests']), techniques)
    expect(viewPostings(content, 1)!.targetsOf(named('reqeusts')).has(0)).toBe(true)
    expect(viewPostings(content, 2)).toBeUndefined()
    expect(viewPostings(content.subarray(0, -4), 1)).toBeUndefined()
    expect(viewPostings(content.subarray(0, 40), 1)).toBeUndefined()
    expect(viewPostings(content.with(4, 99), 1)).toBeUndefined()
    expect(viewPostings(new Uint8Array(0), 1)).toBeUndefined()
  })
})
