import {FOLD} from '../../names/ultranormal.ts'
import {foldedHashOf, hashOf, MULTIPLIER} from '../../registry/lookup/hash.ts'
import {HYPHEN_CODE} from '../../techniques/alphabet.ts'
import type {InsertHashes} from './insert-hashes.ts'
import type {SeedHashes} from './seed-hashes.ts'

/** Where the hashes of splices are written, by number of the splice: of the canonical and of the ultranormal form. */
export interface HashColumns {
  readonly hash: Int32Array
  readonly folded: Int32Array
}

/**
 * Hashes the name that splice `p` makes. The hashes, here and below, are right where no hyphen meets another or an end of
 * the name.
 */
export function hashText(
  seed: SeedHashes,
  start: number,
  end: number,
  insert: string,
  {hash, folded}: HashColumns,
  p: number,
): void {
  hash[p] = Math.imul(hashOf(insert, seed.prefix[start]), seed.room[end]!) + seed.suffix[end]!
  folded[p] = Math.imul(foldedHashOf(insert, seed.foldedPrefix[start]), seed.foldedRoom[end]!) + seed.foldedSuffix[end]!
}

/**
 * Hashes the names that inserts of one character, with these codes, make, from splice `p` on.
 * @returns the index of the hyphen among the codes, -1 where there is none.
 */
export function hashCharacters(
  seed: SeedHashes,
  start: number,
  end: number,
  codes: Uint8Array,
  {hash, folded}: HashColumns,
  p: number,
): number {
  const {prefix, suffix, room, foldedPrefix, foldedSuffix, foldedRoom} = seed
  const space = room[end]!
  const foldedSpace = foldedRoom[end]!
  const rest = Math.imul(Math.imul(prefix[start]!, MULTIPLIER), space) + suffix[end]!
  const foldedRest = Math.imul(Math.imul(foldedPrefix[start]!, MULTIPLIER), foldedSpace) + foldedSuffix[end]!
  let hyphen = -1
  for (let k = 0; k < codes.length; k++) {
    const code = codes[k]!
    hash[p + k] = Math.imul(code, space) + rest
    folded[p + k] = Math.imul(FOLD[code]!, foldedSpace) + foldedRest
    if (code === HYPHEN_CODE) hyphen = k
  }
  // The ultranormal form has no hyphens.
  if (hyphen !== -1) folded[p + hyphen] = Math.imul(foldedPrefix[start]!, foldedSpace) + foldedSuffix[end]!
  return hyphen
}

/** Hashes the names that inserts of any length make, from splice `p` on. */
export function hashTexts(
  seed: SeedHashes,
  start: number,
  end: number,
  inserts: InsertHashes,
  {hash, folded}: HashColumns,
  p: number,
): void {
  const {hash: own, shift, folded: ownFolded, foldedShift} = inserts
  const before = seed.prefix[start]!
  const foldedBefore = seed.foldedPrefix[start]!
  const space = seed.room[end]!
  const foldedSpace = seed.foldedRoom[end]!
  const behind = seed.suffix[end]!
  const foldedBehind = seed.foldedSuffix[end]!
  for (let k = 0; k < own.length; k++) {
    hash[p + k] = Math.imul(Math.imul(before, shift[k]!) + own[k]!, space) + behind
    folded[p + k] = Math.imul(Math.imul(foldedBefore, foldedShift[k]!) + ownFolded[k]!, foldedSpace) + foldedBehind
  }
}
