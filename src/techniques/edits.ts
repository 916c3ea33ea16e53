import {HYPHEN} from './alphabet.ts'
import type {Splice} from './splice.ts'

/** Returns the likeliest single typos of a seed by position: omissions, doublings and transpositions. */
export function likelyEdits(seed: string): Splice[] {
  const edits: Splice[] = []
  for (let i = 0; i < seed.length; i++) {
    const c = seed[i]!
    if (c === HYPHEN) continue
    if (i === 0 || c !== seed[i - 1]) {
      edits.push({start: i, end: i + 1, insert: ''}, {start: i, end: i, insert: c})
    }
    if (i + 1 === seed.length) continue
    const next = seed[i + 1]!
    if (next !== c && next !== HYPHEN) edits.push({start: i, end: i + 2, insert: next + c})
  }
  return edits
}

/** Returns where the run of equal characters begins with which the seed ends. */
export function startOfLastRun(seed: string): number {
  let start = seed.length - 1
  while (start > 0 && seed[start - 1] === seed[start]) start--
  return start
}
