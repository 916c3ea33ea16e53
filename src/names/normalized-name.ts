declare const brand: unique symbol

/**
 * A project name in the normalized form of PEP 503: lower case, every run of `-`, `_` and `.` written as one `-`.
 * Only the functions below make one, so whoever holds one need not check it again: it is valid, it is ASCII, and it
 * contains nothing but `a-z`, `0-9` and single inner hyphens.
 */
export type NormalizedName = string & {readonly [brand]: 'NormalizedName'}

/** The longest name handled, in characters. PyPI sets no limit, but `NAME-0.0.0.tar.gz` must fit 255 bytes. */
export const MAX_NAME_LENGTH = 242

/** PyPI's rule for names and our limit on them, in one sentence for messages. */
export const NAME_RULE = `a name consists of at most ${MAX_NAME_LENGTH} ASCII letters, digits, ".", "_" and "-", and starts and ends with a letter or digit`

/**
 * PyPI's rule (packaging.python.org, "Names and normalization"). Case-insensitivity is spelled out: with the flags `iu`
 * JavaScript folds U+017F to `s` and U+212A to `k`, a hole that PyPI itself closed in 2026.
 */
const VALID = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/
const NORMALIZED = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Tells whether `name`, as typed, obeys `NAME_RULE`: `A_1` and `a..b` do, `-a`, `é` and the empty string do not. */
export function isValidName(name: string): boolean {
  return name.length <= MAX_NAME_LENGTH && VALID.test(name)
}

/**
 * Returns the normalized form of `name`, or `undefined` if it is invalid.
 * @example normalize('FrIeNdLy-._.-bArD') // 'friendly-bard'
 */
export function normalize(name: string): NormalizedName | undefined {
  return isValidName(name) ? (name.toLowerCase().replace(/[-_.]+/g, '-') as NormalizedName) : undefined
}

/** Returns `name` itself if it is in normalized form already (as the lines of a snapshot are), else `undefined`. */
export function asNormalized(name: string): NormalizedName | undefined {
  return isNormalized(name) ? name : undefined
}

/** Tells whether `name` is in normalized form already. */
export function isNormalized(name: string): name is NormalizedName {
  return name.length <= MAX_NAME_LENGTH && NORMALIZED.test(name)
}

/**
 * Returns `name` itself, which our own tables or code made in normalized form.
 * @throws Error if it is not: that is a bug, or a damaged installation.
 */
export function expectNormalized(name: string): NormalizedName {
  if (isNormalized(name)) return name
  throw new Error(`${JSON.stringify(name)} is not a normalized project name`)
}
