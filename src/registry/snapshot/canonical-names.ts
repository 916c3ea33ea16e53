import {printable} from '../../escape/terminal.ts'
import {sha256} from '../../io/sha256.ts'
import {limits} from '../../limits.ts'
import {MAX_NAME_LENGTH} from '../../names/normalized-name.ts'

/** The names of a source in the one form that everything else works on. */
export interface CanonicalNames {
  /** The names in bytewise order, one per line, each line ended with a line feed. */
  readonly text: Buffer
  readonly count: number
  /** SHA-256 of `text`. */
  readonly sha256: string
  readonly odd: OddNames
}

/** Entries that are not names by PyPI's rule: reported, never silently dropped. */
export interface OddNames {
  readonly count: number
  /** The first few, as spelled by the source: hostile text. */
  readonly shown: readonly string[]
}

/**
 * Returns `text` as canonical names if it is so already, in one pass and without making a string; else `undefined`.
 * @throws Error whose message is a clause, for more names than `limits.indexNames`.
 */
export function asCanonicalNames(text: Buffer): CanonicalNames | undefined {
  let count = 0
  let previous = 0
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const code = text[i]!
    if (code === LINE_FEED) {
      const bare = i === start || i - start > MAX_NAME_LENGTH || text[i - 1] === HYPHEN
      if (bare || (count > 0 && !isBefore(text, previous, start))) return undefined
      previous = start
      start = i + 1
      if (++count > limits.indexNames) throw new Error(`it lists more than ${limits.indexNames} projects`)
    } else if (code === HYPHEN) {
      if (i === start || text[i - 1] === HYPHEN) return undefined
    } else if (!(code >= 0x61 && code <= 0x7a) && !(code >= 0x30 && code <= 0x39)) return undefined
  }
  return start === text.length ? {text, count, sha256: sha256(text), odd: {count: 0, shown: []}} : undefined
}

const LINE_FEED = 0x0a
const HYPHEN = 0x2d

/** Tells whether the line at `a` sorts before the line at `b`; a line feed is less than any character of a name. */
function isBefore(text: Buffer, a: number, b: number): boolean {
  let k = 0
  while (text[a + k] === text[b + k] && text[a + k] !== LINE_FEED) k++
  return text[a + k]! < text[b + k]!
}

/** Returns why a list cannot be what it claims to be, as a clause, or `undefined` if it can. */
export function implausible({count, odd}: CanonicalNames): string | undefined {
  if (count === 0) return 'it does not name a project'
  const tolerated = Math.max(limits.oddShown, limits.oddShare * count)
  return odd.count > tolerated
    ? `${odd.count} of its ${count + odd.count} entries are not valid project names`
    : undefined
}

/** Returns a sentence about entries that are not names, or none. */
export function oddCaveat({count, shown}: OddNames): string[] {
  if (count === 0) return []
  const examples = shown.map((name) => `"${printable(name)}"`).join(', ')
  return [`${count} of its entries are not valid names and were left out, e.g. ${examples}.`]
}
