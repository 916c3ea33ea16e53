import type {NormalizedName} from '../../names/normalized-name.ts'

const LINE_FEED = 0x0a

/**
 * Yields the names that `after` holds and `before` does not, in order. Both are canonical names in bytewise order,
 * one a line, each line ended. One pass over the bytes; a string is made only for a name that is yielded.
 */
export function* addedNames(before: Buffer, after: Buffer): Generator<NormalizedName> {
  let from = 0
  for (let at = 0; at < after.length; ) {
    const end = after.indexOf(LINE_FEED, at)
    while (from < before.length && compareLines(before, from, after, at) < 0) from = before.indexOf(LINE_FEED, from) + 1
    const known = from < before.length && compareLines(before, from, after, at) === 0
    if (!known) yield after.toString('latin1', at, end) as NormalizedName
    at = end + 1
  }
}

/** How two lists differ, in numbers of names. */
export interface Difference {
  readonly added: number
  readonly removed: number
}

/** Counts what `after` holds beyond `before`, and the other way round. */
export function compareNames(before: Buffer, after: Buffer): Difference {
  return {added: length(addedNames(before, after)), removed: length(addedNames(after, before))}
}

function length(names: Iterable<unknown>): number {
  let count = 0
  for (const _ of names) count++
  return count
}

/** A line feed is less than any character of a name, so a shorter line comes first as it should. */
function compareLines(a: Buffer, i: number, b: Buffer, j: number): number {
  let k = 0
  while (a[i + k] === b[j + k] && a[i + k] !== LINE_FEED) k++
  return a[i + k]! - b[j + k]!
}
