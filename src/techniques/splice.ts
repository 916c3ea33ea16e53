/**
 * The one idea of this tool: a look-alike is its seed with one stretch replaced. Characters `start` up to, not
 * including, `end` of the seed give way to `insert`. Omission is (i, i+1, ""), transposition (i, i+2, "ba"), an affix
 * (n, n, "-dev"). What is not a single stretch (word order) replaces the whole: (0, n, "dateutil-python").
 */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly insert: string
}

/** Takes the splices of a technique as they are emitted; nothing is allocated for a splice until it is kept. */
export interface SpliceSink {
  /** Takes one splice. */
  emit(start: number, end: number, insert: string): void
  /**
   * Takes a splice for each of `inserts`, all at one position. The list never changes, and a technique that can emit the
   * same array again does: what is found out about it can be kept.
   */
  emitEach(start: number, end: number, inserts: readonly string[]): void
  /**
   * Takes two of `edits` of the seed as one splice, given by their indexes in the list; the second one comes after the
   * first, and what stands between them stays. All pairs of one list come in a row.
   */
  emitPair(edits: readonly Splice[], first: number, second: number): void
}

/** Returns the indexes of two edits in a list as one number, from which `firstOf` and `secondOf` return them. */
export function pairOf(first: number, second: number): number {
  return (first << 16) | second
}

export function firstOf(pair: number): number {
  return pair >>> 16
}

export function secondOf(pair: number): number {
  return pair & 0xffff
}

/** Returns the one splice of `seed` that does what `first` and, after it, `second` do. */
export function joinSplices(seed: string, first: Splice, second: Splice): Splice {
  const insert = first.insert + seed.slice(first.end, second.start) + second.insert
  return {start: first.start, end: second.end, insert}
}

/** Tells whether two splices of `seed` give the same text, looking only at the stretch that they change. */
export function giveSame(seed: string, a: Splice, b: Splice): boolean {
  if (a.insert.length - a.end + a.start !== b.insert.length - b.end + b.start) return false
  const to = Math.max(a.start + a.insert.length, b.start + b.insert.length)
  for (let i = Math.min(a.start, b.start); i < to; i++)
    if (splicedCodeAt(seed, a, i) !== splicedCodeAt(seed, b, i)) return false
  return true
}

function splicedCodeAt(seed: string, {start, end, insert}: Splice, i: number): number {
  if (i < start) return seed.charCodeAt(i)
  const behind = i - start - insert.length
  return behind < 0 ? insert.charCodeAt(i - start) : seed.charCodeAt(end + behind)
}

/** Returns the seed with the splice carried out, not normalised, e.g. `applySplice('abc', {1, 2, ''})` → `ac`. */
export function applySplice(seed: string, {start, end, insert}: Splice): string {
  return seed.slice(0, start) + insert + seed.slice(end)
}
