import {editDistance} from '../names/edit-distance.ts'
import type {NormalizedName} from '../names/normalized-name.ts'

/** What a name that nobody has registered may have been meant to be, as it stands in a sentence. */
export interface Question {
  /** `reqeusts`, as typed. */
  readonly typed: string
  /** `requests`; `--help`; `--file requirements.txt`. */
  readonly meant: string
}

/** What is known of the world that an unregistered name may have come from. */
export interface Surroundings {
  /** The most downloaded projects, the most popular first. */
  readonly popular: readonly string[]
  /** Whether there is a file of this name in the current folder. */
  readonly isFile: (path: string) => boolean
}

/**
 * Asks back about a target that nobody has registered: the name of a file, the word `help`, or a slip of the finger.
 * @param typed the target as typed, if it was; names out of files are not taken for names of files.
 * @returns undefined if it looks like nothing else.
 */
export function questionOf(
  name: NormalizedName,
  typed: string | undefined,
  {popular, isFile}: Surroundings,
): Question | undefined {
  if (typed !== undefined && isFile(typed)) return {typed, meant: `--file ${typed}`}
  if (typed !== undefined && name === 'help') return {typed, meant: '--help'}
  // A popular name that the index lacks was meant as it stands: the index is not whole.
  const meant = popular.includes(name) ? undefined : popular.find((other) => isOneEditFrom(name, other))
  return meant === undefined ? undefined : {typed: typed ?? name, meant}
}

/** Most pairs differ in more than what both begin and end with leaves of a swap: only for the others a table is filled in. */
function isOneEditFrom(name: string, other: string): boolean {
  const longer = Math.max(name.length, other.length)
  const shorter = Math.min(name.length, other.length)
  if (longer - shorter > 1) return false
  let start = 0
  while (start < shorter && name[start] === other[start]) start++
  let end = 0
  while (end < shorter - start && name.at(-1 - end) === other.at(-1 - end)) end++
  return longer - start - end <= 2 && editDistance(name, other) === 1
}
