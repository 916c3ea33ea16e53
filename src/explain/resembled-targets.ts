import {distance} from 'fastest-levenshtein'
import type {PortfolioTarget} from '../engine/rank/ranking.ts'
import type {NormalizedName} from '../names/normalized-name.ts'

/** Beyond this many edits no technique reaches, unless it moves or adds whole words. */
const MOST_EDITS = 3
/** A seed inside the name, or the name inside a seed, tells something only if it is no syllable. */
const SHORTEST_PART = 3

/**
 * Returns the targets of a portfolio that `name` could be a look-alike of: a cheap first sieve over every seed, for the
 * screening to decide. Levenshtein distance counts a transposition as two, so the bound has room for it.
 */
export function resembledTargets(name: NormalizedName, portfolio: readonly PortfolioTarget[]): PortfolioTarget[] {
  const characters = sortedCharacters(name)
  return portfolio.filter(({seeds}) => seeds.some(({text}) => mayBeLookAlike(name, characters, text)))
}

function mayBeLookAlike(name: string, characters: string, seed: string): boolean {
  if (Math.abs(name.length - seed.length) <= MOST_EDITS && distance(name, seed) <= MOST_EDITS) return true
  if (seed.length >= SHORTEST_PART && name.includes(seed)) return true
  if (name.length >= SHORTEST_PART && seed.includes(name)) return true
  return sortedCharacters(seed) === characters
}

/** The letters and digits of a name in sorted order, the same for every order of its words. */
function sortedCharacters(name: string): string {
  return [...name.replaceAll('-', '')].sort().join('')
}
