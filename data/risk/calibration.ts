import {DEPTHS} from '../../src/evaluate/outcomes.ts'
import type {Pair} from '../../src/evaluate/pairs.ts'
import type {Fitter} from './fitter.ts'

/**
 * What lists hold of the squats of the last two years: shares measured on 195 squats of 2025 and 2026 that no fit ever
 * saw. The pairs of those years that the weights are fitted to are too few for that, and harder than the rest: plain
 * typos had been collected before.
 */
const HELD = {20: 0.2, 100: 0.42, all: 0.66} as const

/** Sharpness is searched between these, so finely. */
const RANGE = {from: 0.4, to: 1.2, step: 0.05}

/**
 * Makes the promises of a model those of the last two years, and leaves the order of its names alone: `beyond` is the
 * share that no list held, and `sharpness`, by which all weights are multiplied, is the one at which the coverage of the
 * first 20 and the first 100 names comes closest to what those held.
 */
export function calibrate(
  fitter: Fitter,
  weights: Float64Array,
  pairs: readonly Pair[],
): {sharpness: number; beyond: number} {
  const beyond = Number((1 - HELD.all).toFixed(2))
  const distanceAt = (sharpness: number) => {
    const outcomes = fitter.outcomes(
      weights.map((weight) => sharpness * weight),
      pairs,
      beyond,
    )
    return ([20, 100] as const).reduce((sum, depth) => {
      const d = DEPTHS.indexOf(depth)
      const claimed = outcomes.reduce((total, {list}) => total + list.coverage[d]!, 0) / outcomes.length
      return sum + (claimed - HELD[depth]) ** 2
    }, 0)
  }
  let best = {sharpness: 1, distance: Number.POSITIVE_INFINITY}
  for (let sharpness = RANGE.from; sharpness <= RANGE.to; sharpness += RANGE.step) {
    const distance = distanceAt(sharpness)
    if (distance < best.distance) best = {sharpness: Number(sharpness.toFixed(2)), distance}
  }
  return {sharpness: best.sharpness, beyond}
}
