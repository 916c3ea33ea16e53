import type {Outcome} from '../../src/evaluate/outcomes.ts'
import type {Pair} from '../../src/evaluate/pairs.ts'
import type {Fitter} from './fitter.ts'

export const FOLDS = 5

/** Returns the fold, below FOLDS, that a group belongs to. */
export function foldOf(group: string): number {
  let hash = 7
  for (const character of group) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0
  return (hash >>> 3) % FOLDS
}

/** Puts each group of pairs into one fold, and finds those `judged` with a model that saw nothing of their fold. */
export function byGroup(
  fitter: Fitter,
  judged: readonly Pair[],
  groupOf: (pair: Pair) => string,
  start: Float64Array,
): Outcome[] {
  return Array.from({length: FOLDS}, (_, fold) => {
    const weights = fitter.fit((pair) => foldOf(groupOf(pair)) !== fold, start)
    return fitter.outcomes(
      weights,
      judged.filter((pair) => foldOf(groupOf(pair)) === fold),
    )
  }).flat()
}

/**
 * Finds the squats of `year` and later with a model that saw none of them: what a list made back then would have held.
 * Which pairs are recent in that fit moves back with it, so that the weight of recent pairs is judged as well.
 */
export function byTime(fitter: Fitter, year: string, start: Float64Array): Outcome[] {
  const weights = fitter.fit((pair) => pair.year < year, start)
  return fitter.outcomes(
    weights,
    fitter.independent.filter((pair) => pair.year >= year),
  )
}
