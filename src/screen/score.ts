import type {Imitation} from '../engine/reverse/reverse-lookup.ts'
import type {Innocence} from './innocence.ts'

/**
 * How far the models of innocent names are believed. They take a name's letters and words for independent of one another,
 * which makes every long name a wonder; with half of their bits known squats stand out best (cross-validated).
 */
const BELIEF = 0.5

/** Returns the probability that the next squat of any target bears the name: the sum of exposure × likelihood. */
export function squatProbability(imitations: readonly Imitation[]): number {
  return imitations.reduce((sum, {of, likelihood}) => sum + of.exposure * likelihood, 0)
}

/**
 * Returns the score of a name: the binary logarithm of the ratio of its likelihood as a squat of one of the targets to
 * that as an innocent name. Null where it imitates no target.
 */
export function scoreOf(squat: number, {bits}: Pick<Innocence, 'bits'>): number | null {
  return squat > 0 ? Math.log2(squat) + BELIEF * bits : null
}
