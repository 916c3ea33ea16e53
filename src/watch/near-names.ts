import {distance} from 'fastest-levenshtein'
import {editDistance} from '../names/edit-distance.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import type {NameIndex} from '../registry/lookup/name-index.ts'

/** A registered name that is a few edits away from a seed. */
export interface NearName {
  readonly name: NormalizedName
  readonly seed: NormalizedName
  /** 1 or 2; a transposition counts as one. */
  readonly edits: number
}

const MAX_EDITS = 2
const PROGRESS_EVERY = 10_000

/**
 * Returns how many edits leave a name of this length recognisable: two edits turn a short word into another word. Nearly
 * any four-character word is within two edits of a thousand projects; at eight characters it is a few dozen.
 */
function editsAllowed(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : MAX_EDITS
}

/**
 * Finds the registered names within a few edits of each seed, in one pass over all names. Three filters, each finer and
 * more expensive than the one before: a range of lengths; the set of characters, at most two of which change with an
 * edit; and bit-parallel Levenshtein distance (Myers 1999). The exact distance decides on the few that remain.
 * @param onProgress is called now and then with the number of names examined.
 * @returns the near names by seed, in the order of the index.
 */
export function nearNames(
  seeds: readonly NormalizedName[],
  names: NameIndex,
  onProgress: (done: number) => void = () => {},
): Map<NormalizedName, readonly NearName[]> {
  const sought = [...new Set(seeds)].map((seed) => ({
    seed,
    allowed: editsAllowed(seed.length),
    characters: characterSet(Buffer.from(seed), 0, seed.length),
    found: [] as NearName[],
  }))
  const byLength = new Map<number, typeof sought>()
  for (const entry of sought) {
    const {seed, allowed} = entry
    for (let length = seed.length - allowed; length <= seed.length + allowed; length++) {
      byLength.set(length, [...(byLength.get(length) ?? []), entry])
    }
  }
  const {offsets, text} = names.compiled
  for (let i = 0; i < names.count; i++) {
    if (i % PROGRESS_EVERY === 0) onProgress(i)
    const [from, to] = [offsets[i]!, offsets[i + 1]! - 1]
    const candidates = byLength.get(to - from)
    if (candidates === undefined) continue
    const characters = characterSet(text, from, to)
    for (const {seed, allowed, characters: own, found} of candidates) {
      if (countBits(characters ^ own) > 2 * allowed) continue
      const name = names.nameAt(i)
      // Levenshtein's distance counts a swap of neighbours as two edits, so it may be up to twice the exact one.
      if (name === seed || distance(name, seed) > 2 * allowed) continue
      const edits = editDistance(name, seed)
      if (edits <= allowed) found.push({name, seed, edits})
    }
  }
  return new Map(sought.map(({seed, found}) => [seed, found]))
}

/** Returns the characters of a name as 32 bits: one per letter; hyphen and digits share the remaining six. */
function characterSet(text: Uint8Array, from: number, to: number): number {
  let set = 0
  for (let i = from; i < to; i++) {
    const code = text[i]!
    set |= 1 << (code >= 97 ? code - 97 : 26 + (code % 6))
  }
  return set
}

/** Counts the bits set in a 32-bit word (Warren, "Hacker's Delight", 5-1). */
function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
