import {tableRows} from '../tables.ts'

/** A word put before or after project names, with the number of popular projects seen with it. */
export interface Affix {
  /** In a-z0-9. */
  readonly affix: string
  /** Popular projects P for which `P-affix` (or `affix-P`) is registered. */
  readonly hyphenated: number
  /** Popular projects P for which `Paffix` (or `affixP`) is registered. */
  readonly joined: number
}

/** Returns the affixes of `data/affixes/prefixes.tsv` or `suffixes.tsv`, most widespread first, as in the table. */
export function parseAffixes(text: string): Affix[] {
  return tableRows(text).map(([affix = '', hyphenated, joined]) => ({
    affix,
    hyphenated: Number(hyphenated),
    joined: Number(joined),
  }))
}
