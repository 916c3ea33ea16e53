import {describe, expect, it} from 'vitest'
import {type Choices, loss, maximise, type Penalty} from '../../data/risk/logit.ts'

/** Choices from plain rows: each path with its variant and its features by number. */
function choices(paths: [variant: number, features: Record<number, number>][], chosen: [number, number][]): Choices {
  const row = [0]
  const number: number[] = []
  const value: number[] = []
  for (const [, features] of paths) {
    for (const [f, v] of Object.entries(features)) {
      number.push(Number(f))
      value.push(v)
    }
    row.push(number.length)
  }
  return {
    row: Int32Array.from(row),
    number: Uint8Array.from(number),
    value: Float32Array.from(value),
    variant: Int32Array.from(paths, ([variant]) => variant),
    variants: Math.max(...paths.map(([variant]) => variant)) + 1,
    chosen: new Map(chosen),
  }
}

const penalty = (size: number, strength: number): Penalty => ({
  centre: new Float64Array(size),
  strength: new Float64Array(size).fill(strength),
})

describe('the conditional logit', () => {
  it('finds the odds at which the choices were made', () => {
    const data = [
      choices(
        [
          [0, {0: 1}],
          [1, {}],
          [2, {}],
        ],
        [
          [0, 60],
          [1, 20],
          [2, 20],
        ],
      ),
    ]
    const [weight] = maximise(data, new Float64Array(1), penalty(1, 1e-6)).weights
    expect(weight).toBeCloseTo(Math.log(3), 2)
  })

  it('adds up the ways that lead to one variant', () => {
    // One variant has two ways of weight 1, the other one of weight e^w: chosen equally often, e^w is 2.
    const data = [
      choices(
        [
          [0, {}],
          [0, {}],
          [1, {0: 1}],
        ],
        [
          [0, 50],
          [1, 50],
        ],
      ),
    ]
    const [weight] = maximise(data, new Float64Array(1), penalty(1, 1e-6)).weights
    expect(weight).toBeCloseTo(Math.log(2), 2)
  })

  it('is drawn towards the centre by the penalty', () => {
    const data = [
      choices(
        [
          [0, {0: 1}],
          [1, {}],
        ],
        [
          [0, 9],
          [1, 1],
        ],
      ),
    ]
    const free = maximise(data, new Float64Array(1), penalty(1, 1e-6)).weights[0]!
    const drawn = maximise(data, new Float64Array(1), penalty(1, 5)).weights[0]!
    expect(drawn).toBeGreaterThan(0)
    expect(drawn).toBeLessThan(free)
  })

  it('says in how many steps it came there, and never returns weights short of the maximum', () => {
    const ways = choices(
      [
        [0, {0: 1}],
        [1, {}],
      ],
      [[0, 9]],
    )
    expect(maximise([ways], new Float64Array(1), penalty(1, 0.1)).steps).toBeGreaterThan(0)
    const endless = {...ways, value: Float32Array.from(ways.value, (value) => value * Number.NaN)}
    expect(() => maximise([endless], new Float64Array(1), penalty(1, 0))).toThrow('no way on')
  })

  it('has the gradient of its loss', () => {
    const data = [
      choices(
        [
          [0, {0: 1, 1: 0.5}],
          [0, {2: -1}],
          [1, {1: 2}],
          [2, {0: 0.3, 2: 0.7}],
        ],
        [
          [0, 2],
          [2, 1.5],
        ],
      ),
      choices(
        [
          [0, {2: 1}],
          [1, {0: -0.4}],
        ],
        [[1, 1]],
      ),
    ]
    const at = Float64Array.from([0.3, -0.2, 0.5])
    const gradient = new Float64Array(3)
    loss(data, at, penalty(3, 0.7), gradient)
    const ignored = new Float64Array(3)
    for (let f = 0; f < 3; f++) {
      const step = 1e-6
      const up = loss(data, at.with(f, at[f]! + step), penalty(3, 0.7), ignored)
      const down = loss(data, at.with(f, at[f]! - step), penalty(3, 0.7), ignored)
      expect(gradient[f]).toBeCloseTo((up - down) / (2 * step), 4)
    }
  })
})
