/**
 * The one idea of this tool: a look-alike is its seed with one stretch replaced. Characters `start` up to, not
 * including, `end` of the seed give way to `insert`. Omission is (i, i+1, ""), transposition (i, i+2, "ba"), an affix
 * (n, n, "-dev"). What is no single stretch (word order) replaces the whole: (0, n, "dateutil-python").
 */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly insert: string
}

/** Receives the splices of a technique one by one; nothing is allocated for a splice until somebody keeps it. */
export type EmitSplice = (start: number, end: number, insert: string) => void

/** Returns the seed with the splice carried out, not normalised, e.g. `applySplice('abc', {1, 2, ''})` → `ac`. */
export function applySplice(seed: string, {start, end, insert}: Splice): string {
  return seed.slice(0, start) + insert + seed.slice(end)
}
