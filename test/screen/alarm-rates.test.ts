import {describe, expect, it} from 'vitest'
import {readTable} from '../../src/assets/tables.ts'
import {cutOf} from '../../src/screen/alarm-cut.ts'
import {AlarmRates} from '../../src/screen/alarm-rates.ts'

const rates = new AlarmRates([
  {rate: 0.001, score: 5},
  {rate: 0.01, score: 0},
  {rate: 0.1, score: -4},
])

describe('alarm rates', () => {
  it.each([
    [9, 0.001],
    [5, 0.001],
    [0, 0.01],
    [-2, 0.0316],
    [-4, 0.1],
    [-9, 0.1],
    [null, 1],
  ])('of score %s', (score, rate) => expect(rates.rateOf(score)).toBeCloseTo(rate, 4))

  it.each([
    [0.0001, 5],
    [0.01, 0],
    [0.0316228, -2],
    [0.5, -4],
  ])('at rate %s', (rate, score) => expect(rates.scoreAt(rate)).toBeCloseTo(score, 4))

  it('that come along fall with the score', () => {
    const {rates: measured} = JSON.parse(readTable('noticing/alarm-rates.json'))
    expect(measured.length).toBeGreaterThan(5)
    for (let i = 1; i < measured.length; i++) {
      expect(measured[i].rate).toBeGreaterThan(measured[i - 1].rate)
      expect(measured[i].score).toBeLessThan(measured[i - 1].score)
    }
  })
})

describe('the cut', () => {
  it.each([
    [{}, -0.82, Number.POSITIVE_INFINITY, false],
    [{alarms: '1%'}, 0, Number.POSITIVE_INFINITY, true],
    [{alarms: '0.1 %'}, 5, Number.POSITIVE_INFINITY, true],
    [{alarms: '20'}, Number.NEGATIVE_INFINITY, 20, true],
    [{threshold: '-2.5'}, -2.5, Number.POSITIVE_INFINITY, true],
  ])('%j', (options, threshold, limit, isAsked) => {
    const cut = cutOf(options, rates)
    expect(cut).toMatchObject({limit, isAsked})
    if (Number.isFinite(threshold)) expect(cut.threshold).toBeCloseTo(threshold, 1)
    else expect(cut.threshold).toBe(threshold)
  })

  it.each([
    {alarms: 'many'},
    {alarms: '0'},
    {alarms: '0%'},
    {alarms: '101%'},
    {alarms: '-3'},
    {threshold: ''},
    {threshold: 'x'},
  ])('refuses %j', (options) => expect(() => cutOf(options, rates)).toThrow(expect.objectContaining({reason: 'usage'})))
})
