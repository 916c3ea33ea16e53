import {describe, expect, it} from 'vitest'
import {headAndTail} from '../../../src/engine/rank/head-and-tail.ts'
import {named, project} from '../../support/world.ts'

const divided = (exposures: readonly number[]) => {
  const portfolio = exposures.map((exposure) => ({
    target: project('cat'),
    seeds: [{text: named('cat'), origin: 'name'}],
    rank: null,
    exposure,
  }))
  const {head, tail} = headAndTail(portfolio)
  return [[...head], [...tail]]
}

describe('the targets that matter most', () => {
  const many = Array.from({length: 1000}, () => 0.00005)
  it.each([
    ['none', [], [[], []]],
    ['one', [1], [[0], []]],
    ['all alike', [0.25, 0.25, 0.25, 0.25], [[0, 1, 2, 3], []]],
    ['others that are not light', [0.95, 0.02, 0.01, 0.01, 0.01], [[0, 1, 2, 3, 4], []]],
  ])('%s', (_, exposures, expected) => expect(divided(exposures)).toEqual(expected))

  it('a few, in the order of the portfolio, and many others', () => {
    const [head, tail] = divided([0.05, ...many, 0.9])
    expect(head).toEqual([0, 1001])
    expect(tail).toEqual(many.map((_, i) => i + 1))
  })
})
