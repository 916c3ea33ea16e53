import {asNormalized, type NormalizedName} from '../names/normalized-name.ts'
import type {AliasTable} from './aliases.ts'
import type {Seed, Target} from './types.ts'

/** Nobody uses a derived seed shorter than this as a word for the project. */
const MIN_DERIVED_LENGTH = 3

/** Words at the end of a name that say what it is, not what it is about. */
const LAST_WORD = /-(?:python[23]?|py[23]?|lib|library|sdk|client|api|core|cli|tools?|utils?|package|wrapper)$/

interface Rule {
  readonly origin: string
  readonly from: (name: string) => string
  /** Whether what it gives is a stem: what people put other words to. */
  readonly isStem?: true
}

/** The short forms people derive from a name: each rule takes a normalized name, and may return it unchanged. */
const DERIVED: readonly Rule[] = [
  // Digits at the end of a word are a version: beautifulsoup4, psycopg2-binary. Digits within a word belong to it: h5py, k8s.
  {origin: 'name without digits', from: (name) => name.replace(/(?<=[a-z])\d+(?=-|$)/g, ''), isStem: true},
  {
    origin: 'name without python',
    from: (name) => name.replace(/^(?:python[23]?-?|py[23]?-)|(?:-?python[23]?|-py[23]?)$/g, ''),
    isStem: true,
  },
  {origin: 'name without last word', from: (name) => name.replace(LAST_WORD, ''), isStem: true},
  // Short names change their meaning without an s (keras); long ones lose it in most attacks that drop two letters. Hardly any
  // word in -is or -us is a plural (hypothesis, redis).
  {
    origin: 'name in the singular',
    from: (name) => (/(?:[^isu]|api)s$/.test(name) && name.length > 5 ? name.slice(0, -1) : name),
  },
  {origin: 'name without separators', from: (name) => name.replaceAll('-', '')},
]

/** Tells whether a name ends in a word that says what it is, not what it is about: `lib`, `client`, `python`. */
export function hasLastWord(name: string): boolean {
  return LAST_WORD.test(name)
}

/** Tells whether a technique that is `wide` makes anything of a seed. */
export function takesWide({origin}: Seed, wide: 'names' | 'stems'): boolean {
  const rule = DERIVED.find((derived) => derived.origin === origin)
  return rule === undefined || (wide === 'stems' && rule.isStem === true)
}

/** Tells whether a seed was derived from another by rule, and not written down by anybody as a word for the project. */
export function isDerived({origin}: Seed): boolean {
  return DERIVED.some((rule) => rule.origin === origin)
}

/**
 * Returns the strings from which the look-alikes of `target` are made: its name, the user's aliases, those of the table,
 * and what can be derived from the name, in this order. Each text comes once, with its first origin. A module or a slip
 * is only ever typed by its own name, so nothing is derived from it.
 */
export function seedsOf(target: Target, table: AliasTable): Seed[] {
  const seeds = new Map<NormalizedName, Seed>()
  const add = (text: NormalizedName, origin: string, files?: number) => {
    if (!seeds.has(text)) seeds.set(text, files === undefined ? {text, origin} : {text, origin, files})
  }
  add(target.name, 'name')
  for (const alias of target.aliases) add(alias, 'given alias')
  if (target.kind !== 'project') return [...seeds.values()]
  for (const {alias, kind, files} of table.get(target.name) ?? []) add(alias, kind, files)
  const derive = (name: string, {origin, from}: Rule) => {
    const text = asNormalized(from(name))
    if (text && text.length >= MIN_DERIVED_LENGTH) add(text, origin)
  }
  const aliases = [...seeds.keys()].slice(1)
  for (const rule of DERIVED) derive(target.name, rule)
  // People drop the version from an alias as readily as from a name: `bzip` for bzip2, an alias of bz2file.
  for (const alias of aliases) derive(alias, DERIVED[0]!)
  return [...seeds.values()]
}
