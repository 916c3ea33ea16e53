import {tableRows} from '../assets/tables.ts'

/** A word put before or after project names, with the number of popular projects seen with it. */
export interface Affix {
  /** In a-z0-9. */
  readonly affix: string
  /** Popular projects P for which `P-affix` (or `affix-P`) is registered. */
  readonly hyphenated: number
  /** Popular projects P for which `Paffix` (or `affixP`) is registered. */
  readonly joined: number
  /** What the word promises, if it is one of those that promise something (`data/affixes/kinds.tsv`), else ``. */
  readonly kind: string
}

/** Returns the affixes of `data/affixes/prefixes.tsv` or `suffixes.tsv`, most widespread first, as in the table. */
export function parseAffixes(text: string): Affix[] {
  return tableRows(text).map(([affix = '', hyphenated, joined, kind = '']) => ({
    affix,
    hyphenated: Number(hyphenated),
    joined: Number(joined),
    kind,
  }))
}

/** A form seen with fewer popular projects is not worth a variant, unless the word promises something. */
const MIN_HYPHENATED = 30
/** Higher: a rest like `ro` in `numpyro` looks like an affix by chance. */
const MIN_JOINED = 90

/** Returns what to put in front (`py-`, `py`) or at the end (`-dev`, `dev`) of a seed, of the forms in use. */
export function affixForms(affixes: readonly Affix[], side: 'prefix' | 'suffix'): string[] {
  return affixes.flatMap(({affix, hyphenated, joined, kind}) => [
    ...(kind !== '' || hyphenated >= MIN_HYPHENATED ? [side === 'prefix' ? `${affix}-` : `-${affix}`] : []),
    ...(kind !== '' || joined >= MIN_JOINED ? [affix] : []),
  ])
}
