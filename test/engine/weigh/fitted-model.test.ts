import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readTable} from '../../../src/assets/tables.ts'
import {InsertLists} from '../../../src/engine/hash/insert-list.ts'
import {FittedModel} from '../../../src/engine/weigh/fitted-model.ts'
import {openModel} from '../../../src/knowledge/screener.ts'
import {openFeatureTables, openTechniques} from '../../../src/knowledge/tables.ts'
import {featureList} from '../../../src/likelihood/features.ts'
import {CODE} from '../../../src/names/verdict.ts'
import {pairOf} from '../../../src/techniques/splice.ts'
import {splicesOf, type Technique} from '../../../src/techniques/technique.ts'
import {named} from '../../support/world.ts'

const techniques = openTechniques()
const ids = techniques.map(({id}) => id)
const model = openModel(techniques)
const data = JSON.parse(readTable('risk/model.json'))
const lists = new InsertLists()
const requests = {text: named('requests'), origin: 'name'}
const weigh = (technique: string, start: number, end: number, insert: string, seed = requests) => {
  model.setSeed(seed)
  return model.weight(ids.indexOf(technique), start, end, insert)
}

/** Weighs the splices of a technique as they are emitted: one by one and by lists. */
function weighed({splices}: Technique, number: number, seed: string): number[] {
  const weights: number[] = []
  const list = new Float64Array(1000)
  splices(seed, {
    emit: (start, end, insert) => weights.push(model.weight(number, start, end, insert)),
    emitEach(start, end, inserts) {
      model.weighEach(number, start, end, lists.of(inserts), list, 3)
      weights.push(...list.subarray(3, 3 + inserts.length))
    },
    emitPair(edits, first, second) {
      model.weighPairs(number, edits, Uint32Array.of(pairOf(first, second)), list, 5)
      weights.push(list[5]!)
    },
  })
  return weights
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
        for (const [number, technique] of techniques.entries()) {
          model.setSeed(requests)
          model.setSeed(seed)
          const made = splicesOf(technique, seed.text)
          const oneByOne = made.map(({start, end, insert}) => model.weight(number, start, end, insert))
          const atOnce = weighed(technique, number, seed.text)
          expect(atOnce).toHaveLength(made.length)
          for (const [i, splice] of made.entries()) {
            const terms = model.explain(requests, seed, number, splice)
            const weight = Math.exp(terms.reduce((total, {contribution}) => total + contribution, 0))
            expect(oneByOne[i]! / weight, `${ids[number]} ${JSON.stringify(splice)}`).toBeCloseTo(1, 9)
            expect(atOnce[i]! / weight, `${ids[number]} ${JSON.stringify(splice)}`).toBeCloseTo(1, 9)
          }
        }
      }),
      {numRuns: 15},
    )
  })

  it('weighs everything alike without weights', () => {
    const blank = new FittedModel({id: '', beyond: 0, weights: {}}, openFeatureTables(), ids)
    blank.setSeed(requests)
    expect(techniques.map((_, t) => blank.weight(t, 1, 2, 'x'))).toEqual(techniques.map(() => 1))
  })
})
