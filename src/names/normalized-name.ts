declare const brand: unique symbol

/**
 * A project name in the canonical form of PEP 503: lower case, every run of `-`, `_`, `.` written as one `-`.
 * Only `normalize` and `asNormalized` make one, so whoever holds one need not check again: it is valid, it is ASCII,
 * and it contains nothing but `a-z`, `0-9` and single inner hyphens.
 */
export type NormalizedName = string & {readonly [brand]: 'NormalizedName'}

/**
 * PyPI's rule for names (packaging.python.org, "Names and normalization"). Case-insensitivity is spelled out:
 * with the flags `iu` JavaScript folds U+017F to `s` and U+212A to `k`, a hole that PyPI itself closed in 2026.
 */
const VALID = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/
const NORMALIZED = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The longest name handled, in characters. PyPI has no limit of its own, but `NAME-0.0.0.tar.gz` must fit 255 bytes. */
export const MAX_NAME_LENGTH = 240

/** Tells whether PyPI's name rule accepts `name` as typed, e.g. `A_1` and `a..b` but not `-a`, `é` or the empty one. */
export function isValidName(name: string): boolean {
  return VALID.test(name)
}

/** Returns the canonical form of `name`, e.g. `FrIeNdLy-._.-bArD` → `friendly-bard`, or `undefined` if it is invalid. */
export function normalize(name: string): NormalizedName | undefined {
  return isValidName(name) && name.length <= MAX_NAME_LENGTH
    ? (name.toLowerCase().replace(/[-_.]+/g, '-') as NormalizedName)
    : undefined
}

/** Returns `name` itself if it is already canonical (as in a snapshot's lines), else `undefined`. */
export function asNormalized(name: string): NormalizedName | undefined {
  return name.length <= MAX_NAME_LENGTH && NORMALIZED.test(name) ? (name as NormalizedName) : undefined
}
