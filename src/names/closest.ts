import {editDistance} from './edit-distance.ts'

/**
 * Returns the candidate that a mistyped word most likely meant, by edit distance: at most one edit for each three
 * characters, but one for any word; of equally near ones the first. `undefined` if none is near.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const allowed = Math.max(1, Math.floor(word.length / 3))
  let best: {candidate: string; edits: number} | undefined
  for (const candidate of candidates) {
    const edits = editDistance(word.toLowerCase(), candidate)
    if (edits <= allowed && edits < (best?.edits ?? Number.POSITIVE_INFINITY)) best = {candidate, edits}
  }
  return best?.candidate
}
