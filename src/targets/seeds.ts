import {asNormalized, type NormalizedName} from '../names/normalized-name.ts'
import type {AliasTable} from './aliases.ts'
import type {Seed, Target} from './types.ts'

/** A derived seed shorter than this is no longer anybody's word for the project. */
const SHORTEST_DERIVED = 3

/** What people make of a name without looking anything up: each takes a canonical name, and may return it unchanged. */
const DERIVED: readonly {readonly origin: string; readonly from: (name: string) => string}[] = [
  // Digits at the end of a word count versions: beautifulsoup4, psycopg2-binary. Those inside belong to it: h5py, k8s.
  {origin: 'name without digits', from: (name) => name.replace(/(?<=[a-z])\d+(?=-|$)/g, '')},
  {
    origin: 'name without python',
    from: (name) => name.replace(/^(?:python[23]?-?|py[23]?-)|(?:-?python[23]?|-py[23]?)$/g, ''),
  },
  // Short names change their meaning without an s (redis, keras); long ones lose it in most attacks that drop two letters.
  {
    origin: 'name in the singular',
    from: (name) => (/[^su]s$/.test(name) && name.length > 5 ? name.slice(0, -1) : name),
  },
  {origin: 'name without separators', from: (name) => name.replaceAll('-', '')},
]

/** Tells whether a seed was read off another one by rule: nobody wrote it down as a word for the project. */
export function isDerived({origin}: Seed): boolean {
  return DERIVED.some((rule) => rule.origin === origin)
}

/**
 * Returns the strings the look-alikes of `target` are made from, its own name first, then what the user gave, what the
 * table knows, and what the name itself gives away. No text comes twice: the first origin stands. A module or a slip is
 * typed by its own name alone, so nothing is derived from it.
 */
export function seedsOf(target: Target, table: AliasTable): Seed[] {
  const seeds = new Map<NormalizedName, Seed>()
  const add = (text: NormalizedName, origin: string) => {
    if (!seeds.has(text)) seeds.set(text, {text, origin})
  }
  add(target.name, 'name')
  for (const alias of target.aliases) add(alias, 'given alias')
  if (target.kind !== 'project') return [...seeds.values()]
  for (const {alias, kind} of table.get(target.name) ?? []) add(alias, kind)
  const derive = (name: string, {origin, from}: (typeof DERIVED)[number]) => {
    const text = asNormalized(from(name))
    if (text && text.length >= SHORTEST_DERIVED) add(text, origin)
  }
  const aliases = [...seeds.keys()].slice(1)
  for (const rule of DERIVED) derive(target.name, rule)
  // People leave the version out of an alias as readily as out of a name: `bzip` for bzip2, which is bz2file.
  for (const alias of aliases) derive(alias, DERIVED[0]!)
  return [...seeds.values()]
}
