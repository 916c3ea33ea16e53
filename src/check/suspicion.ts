import type {Imitation} from '../engine/reverse/reverse-lookup.ts'
import {reach, TYPO_RATE} from '../likelihood/exposure.ts'

/**
 * Techniques that innocent people use as well: they name an extension after what it extends (`django-…`, `…-utils`), and
 * reorder its words.
 */
const AFFIXES: ReadonlySet<string> = new Set([
  'prefix',
  'suffix',
  'companion',
  'sibling',
  'dropped-word',
  'word-order',
  'python-form',
])
/** Techniques that reach so many names that some are near by chance. */
const LOOSE: ReadonlySet<string> = new Set(['substitution', 'insertion', 'vowel-swap', 'double-edit', 'sound-alike'])

/**
 * Weights of a score on a log scale, fitted to known squats against 20,000 registered names and the 15,000 most downloaded
 * ones; `npm run evaluate-check` measures what comes of them. Short names have many neighbours by chance.
 */
const WEIGHT_OF_REACH = 0.62
const COST_OF_AFFIX = 1.8
const COST_OF_LOOSE = 0.7
const SHORT = 7
const COST_OF_SHORTNESS = 1.2
const THRESHOLD = -10.5

/**
 * Returns how suspicious it is that `name` imitates a target, above 0 if that should be said: how likely squatters are to
 * choose this name, and how many people the target reaches. A name that is downloaded more often than its target can
 * be mistyped does not live on its target's slips, and is not suspicious at all (minus infinity).
 * @param ownRank the rank of `name` by downloads, null if it has none.
 */
export function suspicion(name: string, ownRank: number | null, {of, likelihood, squats}: Imitation): number {
  const targetReach = reach(of.rank)
  if (ownRank !== null && reach(ownRank) > TYPO_RATE * targetReach) return Number.NEGATIVE_INFINITY
  const {technique} = squats[0]!
  return (
    Math.log(likelihood) +
    WEIGHT_OF_REACH * Math.log(targetReach) -
    (AFFIXES.has(technique) ? COST_OF_AFFIX : 0) -
    (LOOSE.has(technique) ? COST_OF_LOOSE : 0) -
    COST_OF_SHORTNESS * Math.max(0, SHORT - name.length) -
    THRESHOLD
  )
}

/** Tells whether a name of this rank is downloaded too much for a squat of any target: nothing need be looked up. */
export function isBeyondSuspicion(ownRank: number | null): boolean {
  return ownRank !== null && reach(ownRank) > TYPO_RATE
}
