import {tableRows} from '../assets/tables.ts'

/** Public evidence that nobody can have a name although it is open. */
export interface Suspicion {
  /** `prohibited`: on PyPI's list; `held`: by a project without a release; `removed`: as malware, before. */
  readonly reason: 'prohibited' | 'held' | 'removed'
  /** Where it says so: an address, or an OSV id. */
  readonly source: string
  /** ISO date (YYYY-MM-DD) of the evidence. */
  readonly date: string
}

/** When the tables were made. */
const DATE = '2026-11-26'

/** Tells which open names probably cannot be had. The tables are under `data/suspected`. */
export class SuspectedNames {
  readonly #stated: ReadonlyMap<string, Suspicion>
  readonly #removed: string

  /**
   * @param stated a table of name, reason and source.
   * @param removed a table of name and OSV id in bytewise order: it has thousands of rows, and a run asks for a few.
   */
  constructor(stated: string, removed: string) {
    this.#stated = new Map(
      tableRows(stated).map(([name, reason, source]) => [
        name!,
        {reason: reason as Suspicion['reason'], source: source!, date: DATE},
      ]),
    )
    this.#removed = removed.slice(removed.indexOf('\n') + 1)
  }

  /** Returns what speaks against having `name`, in normalized form; null if nothing is known. */
  of(name: string): Suspicion | null {
    const stated = this.#stated.get(name)
    if (stated !== undefined) return stated
    const source = cellOf(name, this.#removed)
    return source === undefined ? null : {reason: 'removed', source, date: DATE}
  }
}

/** Returns the second cell of the row of `key`, by bisection: rows are in bytewise order of their first cells. */
function cellOf(key: string, rows: string): string | undefined {
  let low = 0
  let high = rows.length
  while (low < high) {
    const start = rows.lastIndexOf('\n', ((low + high) >>> 1) - 1) + 1
    const order = compareAt(start, rows, key)
    if (order < 0) low = rows.indexOf('\n', start) + 1
    else if (order > 0) high = start
    else return rows.slice(start + key.length + 1, rows.indexOf('\n', start))
  }
  return undefined
}

/** Compares the first cell of the row at `start` with `key`, without making a string of it: long lists ask millions of times. */
function compareAt(start: number, rows: string, key: string): number {
  for (let i = 0; i < key.length; i++) {
    const difference = rows.charCodeAt(start + i) - key.charCodeAt(i)
    if (difference !== 0) return difference
  }
  return rows[start + key.length] === '\t' ? 0 : 1
}
