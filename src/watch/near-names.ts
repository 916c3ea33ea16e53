import {distance} from 'fastest-levenshtein'
import type {NormalizedName} from '../names/normalized-name.ts'
import type {NameIndex} from '../registry/name-index.ts'
import {editDistance} from './edit-distance.ts'

/** A registered name that is few edits away from a seed. */
export interface NearName {
  readonly name: NormalizedName
  readonly seed: NormalizedName
  /** 1 or 2; a swap of neighbours counts as one. */
  readonly edits: number
}

const MOST_EDITS = 2

/**
 * How many edits still leave a name recognisable, by its length: of a short word, two edits make another word. At four
 * characters a thousand projects are within two edits of nearly any word; at eight it is some dozens.
 */
function editsAllowed(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : MOST_EDITS
}

/**
 * Finds the registered names within a few edits of each seed, in one pass over all names: a window of lengths and
 * Levenshtein's distance in bits (Myers 1999) sieve, the exact distance decides about the few that are left.
 * @returns per seed, in the order of the names.
 */
export function nearNames(seeds: readonly NormalizedName[], names: NameIndex): Map<NormalizedName, NearName[]> {
  const found = new Map(seeds.map((seed): [NormalizedName, NearName[]] => [seed, []]))
  const byLength = new Map<number, NormalizedName[]>()
  for (const seed of found.keys()) {
    const allowed = editsAllowed(seed.length)
    for (let length = seed.length - allowed; allowed > 0 && length <= seed.length + allowed; length++) {
      byLength.set(length, [...(byLength.get(length) ?? []), seed])
    }
  }
  const {offsets} = names.compiled
  for (let i = 0; i < names.count; i++) {
    const candidates = byLength.get(offsets[i + 1]! - offsets[i]! - 1)
    if (candidates === undefined) continue
    const name = names.nameAt(i)
    for (const seed of candidates) {
      if (name === seed || distance(name, seed) > MOST_EDITS) continue
      const edits = editDistance(name, seed)
      if (edits <= editsAllowed(seed.length)) found.get(seed)!.push({name, seed, edits})
    }
  }
  return found
}
