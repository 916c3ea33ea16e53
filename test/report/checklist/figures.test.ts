import {describe, expect, it} from 'vitest'
import {targetTitle} from '../../../src/findings/target-words.ts'
import {coverageCurve} from '../../../src/report/checklist/coverage-curve.ts'
import {checklistOf} from '../../../src/report/checklist/document.ts'
import {covered, cumulativeRisk, riskByTarget, riskByTechnique} from '../../../src/report/checklist/figures.ts'
import {percent} from '../../../src/report/percent.ts'
import {dateWords, listWords} from '../../../src/report/words.ts'
import {entry, plan, requestsPlan} from '../../support/sample-plan.ts'

const total = (shares: readonly {risk: number}[]) => shares.reduce((sum, {risk}) => sum + risk, 0)

describe('the pictures', () => {
  const requests = checklistOf(requestsPlan(), 'forestall-plan.json')

  it('add up to the coverage, by technique and by target', () => {
    expect(total(riskByTechnique(requests))).toBeCloseTo(requests.coverage)
    expect(total(riskByTarget(requests))).toBeCloseTo(requests.coverage)
    expect(cumulativeRisk(covered(requests)).at(-1)).toBeCloseTo(requests.coverage)
  })

  it('divide the risk of a name among the targets it squats by exposure and likelihood', () => {
    const squat = {seed: 'x', technique: 'omission', detail: ''}
    const squats = [
      {...squat, target: 'a', likelihood: 0.2},
      {...squat, target: 'b', likelihood: 0.1},
    ]
    const [first] = plan([]).targets
    const targets = [
      {...first!, name: 'a', exposure: 0.25},
      {...first!, name: 'b', exposure: 0.75},
    ]
    const checklist = checklistOf(plan([entry('ab', {squats, risk: 0.125})], {targets}), 'forestall-plan.json')
    expect(riskByTarget(checklist)).toEqual([
      {label: 'b', risk: expect.closeTo(0.075)},
      {label: 'a', risk: expect.closeTo(0.05)},
    ])
  })

  it('sum up what is beyond the longest bars', () => {
    const entries = Array.from({length: 12}, (_, i) =>
      entry(`n${i}`, {squats: [{target: 'requests', seed: 'requests', technique: `t${i}`, detail: '', likelihood: 1}]}),
    )
    const shares = riskByTechnique(checklistOf(plan(entries), 'forestall-plan.json'))
    expect(shares.map(({label}) => label).at(-1)).toBe('5 more')
    expect(total(shares)).toBeCloseTo(0.12)
  })

  it.each([
    [[0], 20],
    [[0, 0], 1],
    [[0, 1], 1],
    [[0, 1e-7, 2e-7], 500],
  ])('draw a curve through %j with budget %d without a broken number', (points, budget) => {
    expect(coverageCurve({points, budget, outlook: [], ceiling: 0, blocked: null})).not.toMatch(
      /NaN|Infinity|undefined/,
    )
  })
})

describe('words', () => {
  it.each([
    [0, '0 %'],
    [0.00001, '< 0.01 %'],
    [0.0004, '0.04 %'],
    [0.021, '2.1 %'],
    [0.0995, '10 %'],
    [0.31, '31 %'],
    [1, '100 %'],
  ])('%d as a share', (share, words) => expect(percent(share)).toBe(words))

  it.each([
    ['requests', 'requests'],
    ['stdlib:json', 'json of the standard library'],
    ['slip:git', 'git, typed by mistake'],
  ])('%s as a target', (label, words) => expect(targetTitle(label)).toBe(words))

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['a', 'b', 'c', 'd'], 'a, b and 2 more'],
  ])('%j as a list', (words, text) => expect(listWords(words)).toBe(text))

  it.each([
    ['2026-11-23', 'Monday 23 November 2026'],
    ['2026-13-01', '2026-13-01'],
    ['<b>', '<b>'],
  ])('%s as a date', (date, words) => expect(dateWords(date)).toBe(words))
})
