import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {CODE} from '../../src/names/verdict.ts'
import {featureList} from '../../src/risk/feature-list.ts'
import {FittedModel} from '../../src/risk/likelihood.ts'
import {openFeatureTables, openModel, openTechniques} from '../../src/risk/open.ts'
import {readTable} from '../../src/tables.ts'
import type {Splice} from '../../src/techniques/splice.ts'
import {named} from '../support/world.ts'

const techniques = openTechniques()
const ids = techniques.map(({id}) => id)
const model = openModel(techniques)
const data = JSON.parse(readTable('risk/model.json'))
const requests = {text: named('requests'), origin: 'name'}
const weigh = (technique: string, start: number, end: number, insert: string, seed = requests) => {
  model.begin(seed)
  return model.weight(ids.indexOf(technique), start, end, insert)
}

describe('the fitted model', () => {
  it('has a weight and a meaning for every feature, and no others', () => {
    expect(Object.keys(data.weights).sort()).toEqual(
      featureList(ids)
        .map(({name}) => name)
        .sort(),
    )
    for (const {name, meaning} of featureList(ids)) expect(data.weights[name].meaning).toBe(meaning)
  })

  it('ranks what is true of people', () => {
    expect(weigh('omission', 4, 5, '')).toBeGreaterThan(weigh('substitution', 4, 5, 'k'))
    expect(weigh('key-substitution', 4, 5, 'w')).toBeGreaterThan(weigh('substitution', 4, 5, 'm'))
    expect(weigh('suffix', 8, 8, '-py')).toBeGreaterThan(weigh('suffix', 8, 8, '-benchmark'))
    expect(weigh('transposition', 3, 5, 'eu')).toBeGreaterThan(weigh('transposition', 0, 2, 'er'))
  })

  it('makes open names likelier than taken ones, and hardly expects invalid ones', () => {
    expect(model.byVerdict[CODE.open]).toBe(1)
    expect(model.byVerdict[CODE.taken]).toBeLessThan(0.5)
    expect(model.byVerdict[CODE.invalid]).toBeLessThan(1e-6)
  })

  it('explains a weight as the sum it is', () => {
    const splice = {start: 4, end: 5, insert: 'a'}
    const terms = model.explain(requests, requests, ids.indexOf('vowel-swap'), splice)
    expect(terms.map(({feature}) => feature)).toContain('technique:vowel-swap')
    const sum = terms.reduce((total, {contribution}) => total + contribution, 0)
    expect(Math.exp(sum)).toBeCloseTo(weigh('vowel-swap', 4, 5, 'a'), 9)
    for (const term of terms) expect(term.contribution).toBe(term.value * term.weight)
  })

  const seed = fc.record({
    text: fc.stringMatching(/^[a-f0-2](?:-?[a-f0-2]){0,9}$/).map(named),
    origin: fc.constantFrom('name', 'brand', 'name without digits'),
  })
  it('weighs every splice of every technique as the sum it explains, whatever it was asked before', () => {
    fc.assert(
      fc.property(seed, (seed) => {
        for (const [number, {splices}] of techniques.entries()) {
          const made: Splice[] = []
          splices(seed.text, (start, end, insert) => made.push({start, end, insert}))
          model.begin(requests)
          model.begin(seed)
          const weights = made.map(({start, end, insert}) => model.weight(number, start, end, insert))
          for (const [i, splice] of made.entries()) {
            const terms = model.explain(requests, seed, number, splice)
            const sum = terms.reduce((total, {contribution}) => total + contribution, 0)
            expect(weights[i]! / Math.exp(sum), `${ids[number]} ${JSON.stringify(splice)}`).toBeCloseTo(1, 9)
          }
        }
      }),
      {numRuns: 15},
    )
  })

  it('weighs everything alike without weights', () => {
    const blank = new FittedModel({id: '', beyond: 0, weights: {}}, openFeatureTables(), ids)
    blank.begin(requests)
    expect(techniques.map((_, t) => blank.weight(t, 1, 2, 'x'))).toEqual(techniques.map(() => 1))
  })
})
