import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {meaningOf} from '../../../src/names/verdict.ts'
import {hashOf} from '../../../src/registry/lookup/hash.ts'
import {naiveScreen, naiveTables} from '../../support/naive.ts'
import {model, named, project, screenerOver, techniques} from '../../support/world.ts'

const stdlib = ['json', 'os-path', 'a']

/** The table of variants as a map from name to verdict, weight and number of ways. */
function screened(names: readonly string[], target: string, seeds: readonly string[]) {
  const screener = screenerOver(names, stdlib)
  const variants = screener.screen(
    project(target),
    seeds.map((text) => ({text: named(text), origin: 'name'})),
  )
  return new Map(
    Array.from({length: variants.count}, (_, v) => {
      const {verdict, reason} = meaningOf(variants.verdict[v]!)
      return [
        variants.nameOf(v),
        {verdict: reason ?? verdict, weight: variants.weight[v]!, paths: variants.pathsOf(v).length},
      ] as const
    }),
  )
}

const naively = (names: readonly string[], target: string, seeds: readonly string[]) =>
  naiveScreen(
    naiveTables(names, {techniques, model, stdlib: new Set(stdlib)}),
    project(target),
    seeds.map((text) => ({text: named(text), origin: 'name'})),
  )

describe('the screening', () => {
  it('finds a look-alike by every technique that leads to it, and adds the weights up', () => {
    const variants = screened(['requests'], 'requests', ['requests'])
    expect(variants.get('requsts')).toMatchObject({verdict: 'open', paths: 1})
    expect(variants.get('request')!.verdict).toBe('open')
    expect(variants.get('request')!.paths).toBeGreaterThan(1)
  })

  it('gives the verdict PyPI would give', () => {
    const variants = screened(['requests', 'reqests', 'request5'], 'requests', ['requests', 'jsom', 'requestse'])
    expect(variants.get('reqests')!.verdict).toBe('taken')
    expect(variants.get('re-quests')!.verdict).toBe('similar')
    expect(variants.get('json')!.verdict).toBe('stdlib')
    expect(variants.get('-equests')!.verdict).toBe('invalid')
    expect(variants.get('rquests')!.verdict).toBe('open')
  })

  it('never lists the target itself, whichever seed leads back to it', () => {
    expect(screened(['requests'], 'requests', ['requests', 'requestss', 'request']).has('requests')).toBe(false)
  })

  const name = fc.stringMatching(/^[ab1l](?:-?[ab1l]){0,5}$/)
  it('agrees with the plain reference on any seeds and any registered names', () => {
    fc.assert(
      fc.property(fc.array(name, {maxLength: 30}), fc.array(name, {minLength: 1, maxLength: 3}), (names, seeds) => {
        const [actual, expected] = [screened(names, seeds[0]!, seeds), naively(names, seeds[0]!, seeds)]
        expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort())
        for (const [variant, {verdict, weight, paths}] of expected) {
          expect(actual.get(variant), variant).toMatchObject({verdict, paths})
          expect(actual.get(variant)!.weight).toBeCloseTo(weight, 9)
        }
      }),
      {numRuns: 60},
    )
  })

  it('keeps names apart whose hashes are equal', () => {
    const pairs = collidingNames(12)
    for (const [registered, free] of pairs) {
      // The free one is a seed, so "exact" asks for it; both are seeds, so both stand in one table.
      const variants = screened([registered], 'zzz', [free, registered])
      expect(variants.get(free)).toMatchObject({verdict: 'open'})
      expect(variants.get(registered)).toMatchObject({verdict: 'taken'})
    }
  })
})

/** Searches names with equal 32-bit hashes: among 300,000 there are about ten pairs (the birthday bound). */
function collidingNames(most: number): [string, string][] {
  const seen = new Map<number, string>()
  const pairs: [string, string][] = []
  for (let i = 0; i < 600_000 && pairs.length < most; i++) {
    const name = `q${Math.imul(i, 0x9e3779b1) >>> 0}x${i.toString(36)}`
    const hash = hashOf(name)
    const other = seen.get(hash)
    if (other !== undefined) pairs.push([other, name])
    seen.set(hash, name)
  }
  if (pairs.length === 0) throw new Error('found no colliding names to test with')
  return pairs
}
