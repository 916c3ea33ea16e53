import {FOLD} from '../../names/ultranormal.ts'
import {MULTIPLIER} from '../../registry/lookup/hash.ts'
import {HYPHEN_CODE} from '../../techniques/alphabet.ts'
import {SPLICES} from '../variants/columns.ts'
import type {InsertHashes} from './insert-hashes.ts'
import {SEED} from './seed-hashes.ts'

const {hash, folded} = SPLICES
const {prefix, suffix, room, foldedPrefix, foldedSuffix, foldedRoom} = SEED

/**
 * Hashes the names that single characters with these codes make of the seed last hashed, from splice `p` on. The hashes
 * are right where no hyphen meets another or an end of the name.
 * @returns the index of the hyphen in the list, -1 where there is none.
 */
export function hashCharacters(p: number, start: number, end: number, codes: Uint8Array): number {
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

/** The same for a list of texts. */
export function hashTexts(p: number, start: number, end: number, inserts: InsertHashes): void {
  const {hash: own, shift, folded: ownFolded, foldedShift} = inserts
  const before = prefix[start]!
  const foldedBefore = foldedPrefix[start]!
  const space = room[end]!
  const foldedSpace = foldedRoom[end]!
  const behind = suffix[end]!
  const foldedBehind = foldedSuffix[end]!
  for (let k = 0; k < own.length; k++) {
    hash[p + k] = Math.imul(Math.imul(before, shift[k]!) + own[k]!, space) + behind
    folded[p + k] = Math.imul(Math.imul(foldedBefore, foldedShift[k]!) + ownFolded[k]!, foldedSpace) + foldedBehind
  }
}
