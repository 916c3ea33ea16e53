import type {Imitation} from '../engine/reverse/reverse-lookup.ts'
import {reach, TYPO_RATE} from '../likelihood/exposure.ts'

/**
 * Techniques that innocent people use as well, and what that takes off the score: they name an extension after what it
 * extends (`django-…`, `…-utils`), and reorder its words. Hardly any squatter adds one of the usual words alone.
 */
const AFFIXES: ReadonlyMap<string, number> = new Map([
  ...(['prefix', 'suffix', 'dropped-word', 'python-form'] as const).map((id) => [id, 2.5] as const),
  ...(['companion', 'sibling', 'word-order'] as const).map((id) => [id, 1.8] as const),
])
/** Techniques that reach so many names that some are near by chance. */
const LOOSE: ReadonlySet<string> = new Set(['substitution', 'insertion', 'vowel-swap', 'double-edit', 'sound-alike'])

/**
 * Weights of a score on a log scale, fitted to known squats against 20,000 registered names and the 15,000 most downloaded
 * ones; `npm run evaluate-check` measures what comes of them. Short names have many neighbours by chance.
 */
const WEIGHT_OF_REACH = 0.62
/** A beginning that so many names share is a convention (`pytest-…`), not the name of what is imitated. */
const CONVENTION = 1000
const COST_OF_CONVENTION = 1.5
/** A few names begin like another by chance; with more of them it is a project that others extend. */
const MIN_EXTENSIONS = 3
const WEIGHT_OF_EXTENSIONS = 2
const COST_OF_LOOSE = 0.7
const SHORT = 7
const COST_OF_SHORTNESS = 1.2
const THRESHOLD = -10.5

/** What is known of a name itself. */
export interface OwnStanding {
  /** Its rank by downloads, null if it has none. */
  readonly rank: number | null
  /** How many registered names begin with it and a hyphen. */
  readonly extensions: number
  /** How many begin with its first word and a hyphen. */
  readonly sharing: number
}

/**
 * Returns how suspicious it is that `name` imitates a target, above 0 if that should be said: how likely squatters are to
 * choose this name, and how many people the target reaches. A name that is downloaded more often than its target can
 * be mistyped does not live on its target's slips, and is not suspicious at all (minus infinity).
 */
export function suspicion(name: string, own: OwnStanding, {of, likelihood, squats}: Imitation): number {
  const targetReach = reach(of.rank)
  if (own.rank !== null && reach(own.rank) > TYPO_RATE * targetReach) return Number.NEGATIVE_INFINITY
  const {technique} = squats[0]!
  const affix = AFFIXES.get(technique)
  return (
    Math.log(likelihood) +
    WEIGHT_OF_REACH * Math.log(targetReach) -
    (affix ?? 0) -
    (affix !== undefined && own.sharing >= CONVENTION ? COST_OF_CONVENTION : 0) -
    (LOOSE.has(technique) ? COST_OF_LOOSE : 0) -
    (own.extensions >= MIN_EXTENSIONS ? WEIGHT_OF_EXTENSIONS * Math.log1p(own.extensions) : 0) -
    COST_OF_SHORTNESS * Math.max(0, SHORT - name.length) -
    THRESHOLD
  )
}

/** Tells whether a name of this rank is downloaded too much for a squat of any target: nothing need be looked up. */
export function isBeyondSuspicion(ownRank: number | null): boolean {
  return ownRank !== null && reach(ownRank) > TYPO_RATE
}
