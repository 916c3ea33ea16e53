import {FOLD} from '../../names/ultranormal.ts'

/**
 * Polynomial hashing modulo 2³² (Karp and Rabin 1987): the hash of a concatenation follows from the hashes of its
 * parts, so a spliced name is hashed without being built. Character c continues hash h as h × MULTIPLIER + c.
 * 32 bits are for finding candidates only; every hit is confirmed on the bytes.
 */
export const MULTIPLIER = 0x9e3779b1 | 0

/** POWERS[k] is MULTIPLIER^k modulo 2³², for shifting a hash left by k characters; long enough for any name. */
export const POWERS: Int32Array = (() => {
  const powers = new Int32Array(512)
  powers[0] = 1
  for (let k = 1; k < powers.length; k++) powers[k] = Math.imul(powers[k - 1]!, MULTIPLIER)
  return powers
})()

/** Returns the hash of `text`, or with `before`, of what has that hash followed by `text`, as a signed 32-bit integer. */
export function hashOf(text: string, before = 0): number {
  let hash = before
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, MULTIPLIER) + text.charCodeAt(i)) | 0
  return hash
}

/** Returns likewise the hash of the ultranormal form of `text`, without making that form. */
export function foldedHashOf(text: string, before = 0): number {
  let hash = before
  for (let i = 0; i < text.length; i++) {
    const code = FOLD[text.charCodeAt(i)]!
    if (code !== 0) hash = (Math.imul(hash, MULTIPLIER) + code) | 0
  }
  return hash
}

/** Spreads a polynomial hash over all 32 bits (the finaliser of MurmurHash3), as an unsigned integer. */
export function mix(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
