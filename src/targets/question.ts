import {editDistance} from '../names/edit-distance.ts'
import type {NormalizedName} from '../names/normalized-name.ts'

/** What a name that nobody has registered may have been meant to be, as it stands in a sentence. */
export interface Question {
  /** `reqeusts`, as typed. */
  readonly typed: string
  /** `requests`; `slip:git`; `stdlib:json`; `--help`; `--file requirements.txt`. */
  readonly meant: string
  /** What `typed` is known to be, as a clause behind it: `a module of the standard library`. A likeness has none. */
  readonly because?: string
}

/** What is known of the world that an unregistered name may have come from. */
export interface Surroundings {
  /** The most downloaded projects, the most popular first. */
  readonly popular: readonly string[]
  /** Whether there is a file of this name in the current folder. */
  readonly isFile: (path: string) => boolean
  /** The modules of the standard library. */
  readonly modules: {has(name: NormalizedName): boolean}
  /** Words that people type after `pip install` by mistake. */
  readonly slips: {has(name: NormalizedName): boolean}
  /** Names that public documents tell people to install. */
  readonly documented: {has(name: NormalizedName): boolean}
  /** Returns the project that people know by this name, such as its import name; undefined if there is none. */
  readonly projectKnownAs: (name: NormalizedName) => NormalizedName | undefined
}

/** Of shorter names, each is one edit from some project. */
const MIN_LENGTH = 4

/**
 * Asks back about a target that nobody has registered: the name of a file, the word `help`, a module, another name of a
 * project, a word typed by mistake, or a slip of the finger. What a table knows comes before what only looks alike.
 * @param typed the target as typed, if it was; names out of files are taken neither for names of files nor for words typed.
 * @returns undefined if it looks like nothing else.
 */
export function questionOf(
  name: NormalizedName,
  typed: string | undefined,
  {popular, isFile, modules, slips, documented, projectKnownAs}: Surroundings,
): Question | undefined {
  if (typed !== undefined && isFile(typed)) return {typed, meant: `--file ${typed}`}
  if (typed !== undefined && name === 'help') return {typed, meant: '--help'}
  // A popular name that the index lacks was meant as it stands: the index is not whole.
  if (popular.includes(name)) return undefined
  const said = typed ?? name
  if (typed !== undefined && modules.has(name)) {
    return {typed, meant: `stdlib:${name}`, because: 'a module of the standard library'}
  }
  if (typed !== undefined && slips.has(name)) {
    return {typed, meant: `slip:${name}`, because: 'a word that people type after `pip install` by mistake'}
  }
  const project = projectKnownAs(name)
  if (project !== undefined) return {typed: said, meant: project, because: `by which people know \`${project}\``}
  if (documented.has(name)) {
    return {typed: said, meant: `slip:${name}`, because: 'which public documents tell people to install by mistake'}
  }
  const likeness = name.length < MIN_LENGTH ? undefined : popular.find((other) => isOneEditFrom(name, other))
  return likeness === undefined ? undefined : {typed: said, meant: likeness}
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
