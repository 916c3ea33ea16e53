import {expectNormalized, type NormalizedName} from '../../names/normalized-name.ts'

const LINE_FEED = 0x0a

/**
 * Yields the names that `after` contains and `before` does not, in order. Both are normalized names in bytewise order, one
 * per line, each line ended. One pass over the bytes; strings are made only of the names that are yielded.
 * @throws Error for a name that is not normalized.
 */
export function* addedNames(before: Buffer, after: Buffer): Generator<NormalizedName> {
  let from = 0
  for (let at = 0; at < after.length; ) {
    const end = after.indexOf(LINE_FEED, at)
    while (from < before.length && compareLines(before, from, after, at) < 0) from = before.indexOf(LINE_FEED, from) + 1
    const known = from < before.length && compareLines(before, from, after, at) === 0
    if (!known) yield expectNormalized(after.toString('latin1', at, end))
    at = end + 1
  }
}

/** How many names two lists differ by. */
export interface Difference {
  readonly added: number
  readonly removed: number
}

/** Counts the names of `after` that `before` lacks, and the reverse. */
export function compareNames(before: Buffer, after: Buffer): Difference {
  return {added: length(addedNames(before, after)), removed: length(addedNames(after, before))}
}

function length(names: Iterable<unknown>): number {
  let count = 0
  for (const _ of names) count++
  return count
}

/** A line feed is less than any character of a name, so a shorter line rightly comes first. */
function compareLines(a: Buffer, i: number, b: Buffer, j: number): number {
  let k = 0
  while (a[i + k] === b[j + k] && a[i + k] !== LINE_FEED) k++
  return a[i + k]! - b[j + k]!
}
