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

/**
 * Forms seen with fewer projects are not worth a variant: fewer than one in ten would be among the thousand likeliest names
 * of its target. Words that say what a package is for are taken more often than their counts tell, behind a name above all.
 */
const MIN_PROJECTS = {
  prefix: {typical: {hyphenated: 5, joined: 20}, other: {hyphenated: 150, joined: 200}},
  suffix: {typical: {hyphenated: 1, joined: 20}, other: {hyphenated: 150, joined: 200}},
} as const

/** What says that a name is for Python, and which names say so in a word of its own. */
const LANGUAGE = /^-?py(?:thon)?3?-?$/
const FOR_PYTHON = /^py(?:thon)?3?-|-py(?:thon)?3?$/

/** Returns the forms of an affix that are worth a variant: in front `py-` and `py`, at the end `-dev` and `dev`. */
export function formsOf({affix, hyphenated, joined, isTypical}: Affix, side: AffixSide): string[] {
  const min = MIN_PROJECTS[side][isTypical ? 'typical' : 'other']
  if (hyphenated < min.hyphenated) return []
  return [side === 'prefix' ? affix + HYPHEN : HYPHEN + affix, ...(joined >= min.joined ? [affix] : [])]
}

/**
 * What can be put in front or at the end of seeds, and what is left of it for seeds that begin or end with one of them. In
 * lists that are the same arrays each time, and few of them long: whoever takes them keeps what it finds out about each.
 */
export class AffixForms {
  /** All forms: in front `py-` and `py`, at the end `-dev` and `dev`. */
  readonly all: readonly string[]
  /** For names with hyphens and without, and for those of them that say already that they are for Python. */
  readonly #hyphenated: ByLanguage
  readonly #joined: ByLanguage
  readonly #side: AffixSide
  readonly #known: ReadonlySet<string>
  readonly #longest: number

  constructor(affixes: readonly Affix[], side: AffixSide) {
    this.#side = side
    this.all = affixes.flatMap((affix) => formsOf(affix, side))
    this.#hyphenated = byLanguage(
      this.all.filter((form) => form.includes(HYPHEN)),
      side,
    )
    this.#joined = byLanguage(this.all, side)
    this.#known = new Set(affixes.map(({affix}) => affix))
    this.#longest = affixes.reduce((most, {affix}) => Math.max(most, affix.length), 0)
  }

  /**
   * Returns lists of the forms to put to `seed`: all but those of affixes that it has there already (no `python-python-x`)
   * and, where it says at the other end that it is for Python, of those that say so too (no `python-discord-py`). To a name
   * with hyphens come only hyphenated ones: of the most downloaded projects one in eight has a `pyX` beside it, but of those
   * with hyphens one in 450 (no `pydjango-cors-headers`).
   */
  for(seed: string): readonly (readonly string[])[] {
    const {forPython, other} = seed.includes(HYPHEN) ? this.#hyphenated : this.#joined
    return (FOR_PYTHON.test(seed) ? forPython : other).without(this.#affixOf(seed))
  }

  /** Returns the longest affix that `seed` has there; shorter ones are part of it. */
  #affixOf(seed: string): string {
    for (let length = Math.min(this.#longest, seed.length); length > 0; length--) {
      const affix = this.#side === 'prefix' ? seed.slice(0, length) : seed.slice(-length)
      if (this.#known.has(affix)) return affix
    }
    return ''
  }
}

interface ByLanguage {
  readonly forPython: FormLists
  readonly other: FormLists
}

function byLanguage(forms: readonly string[], side: AffixSide): ByLanguage {
  return {
    forPython: new FormLists(
      forms.filter((form) => !LANGUAGE.test(form)),
      side,
    ),
    other: new FormLists(forms, side),
  }
}

/** Lists of forms by the affix that a seed has. */
class FormLists {
  readonly #forms: readonly string[]
  readonly #side: AffixSide
  /** By affix. */
  readonly #lists = new Map<string, readonly (readonly string[])[]>()
  /** By outer letter: the forms of all other affixes. */
  readonly #others = new Map<string, readonly string[]>()

  constructor(forms: readonly string[], side: AffixSide) {
    this.#forms = forms
    this.#side = side
    this.#lists.set('', [forms])
  }

  without(affix: string): readonly (readonly string[])[] {
    const lists = this.#lists.get(affix) ?? this.#listsWithout(affix)
    this.#lists.set(affix, lists)
    return lists
  }

  /** Only affixes of the same outer letter can be part of `affix`: the forms of all others are one list for all such. */
  #listsWithout(affix: string): readonly (readonly string[])[] {
    const letter = this.#outerLetter(affix)
    const isAlike = (form: string) => this.#outerLetter(this.#wordOf(form)) === letter
    const others = this.#others.get(letter) ?? this.#forms.filter((form) => !isAlike(form))
    this.#others.set(letter, others)
    const isThere = (word: string) => (this.#side === 'prefix' ? affix.startsWith(word) : affix.endsWith(word))
    return [others, this.#forms.filter((form) => isAlike(form) && !isThere(this.#wordOf(form)))]
  }

  #outerLetter(word: string): string {
    return word.at(this.#side === 'prefix' ? 0 : -1)!
  }

  #wordOf(form: string): string {
    return form.replace(this.#side === 'prefix' ? /-$/ : /^-/, '')
  }
}
