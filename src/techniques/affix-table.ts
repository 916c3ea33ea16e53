import {tableRows} from '../assets/tables.ts'
import {HYPHEN} from './alphabet.ts'

/** A word or two put before or after project names, with the number of registered projects seen with it. */
export interface Affix {
  /** In a-z0-9; two words with a hyphen between them. */
  readonly affix: string
  /** Registered projects P for which `P-affix` (or `affix-P`) is registered too. */
  readonly hyphenated: number
  /** Registered projects P for which `Paffix` (or `affixP`) is registered too. */
  readonly joined: number
  /** Whether it is one of the words that say what a package is for (`data/affixes/typical.txt`). */
  readonly isTypical: boolean
}

export type AffixSide = 'prefix' | 'suffix'

/** Returns the affixes of `data/affixes/prefixes.tsv` or `suffixes.tsv`, most widespread first, as in the table. */
export function parseAffixes(text: string): Affix[] {
  return tableRows(text).map(([affix = '', hyphenated, joined, kind]) => ({
    affix,
    hyphenated: Number(hyphenated),
    joined: Number(joined),
    isTypical: kind === 'typical',
  }))
}

/** A joined form seen with fewer projects is not worth a variant, unless the word is a typical one. */
const MIN_JOINED = 120

/** What can be put in front or at the end of seeds, and what is left of it for seeds that begin or end with one of them. */
export class AffixForms {
  /** All forms: in front `py-` and `py`, at the end `-dev` and `dev`. */
  readonly all: readonly string[]
  readonly #side: AffixSide
  readonly #known: ReadonlySet<string>
  readonly #longest: number
  readonly #without = new Map<string, readonly string[]>()

  constructor(affixes: readonly Affix[], side: AffixSide) {
    this.#side = side
    this.all = affixes.flatMap(({affix, joined, isTypical}) => [
      side === 'prefix' ? affix + HYPHEN : HYPHEN + affix,
      ...(isTypical || joined >= MIN_JOINED ? [affix] : []),
    ])
    this.#known = new Set(affixes.map(({affix}) => affix))
    this.#longest = affixes.reduce((most, {affix}) => Math.max(most, affix.length), 0)
  }

  /** Returns the forms to put to `seed`: all but those of affixes that it has there already (no `python-python-x`). */
  for(seed: string): readonly string[] {
    for (let length = Math.min(this.#longest, seed.length); length > 0; length--) {
      const affix = this.#side === 'prefix' ? seed.slice(0, length) : seed.slice(-length)
      if (this.#known.has(affix)) return this.#allBut(affix)
    }
    return this.all
  }

  /** `affix` is the longest; shorter ones are part of it. The same list each time: those who take lists keep what they know. */
  #allBut(affix: string): readonly string[] {
    const known = this.#without.get(affix)
    if (known !== undefined) return known
    const isThere = (word: string) => (this.#side === 'prefix' ? affix.startsWith(word) : affix.endsWith(word))
    const forms = this.all.filter((form) => !isThere(form.replace(this.#side === 'prefix' ? /-$/ : /^-/, '')))
    this.#without.set(affix, forms)
    return forms
  }
}
