import {readTable, tableRows} from '../assets/tables.ts'
import {SuspectedNames} from '../findings/suspected.ts'
import type {FeatureTables} from '../likelihood/feature-reader.ts'
import {parseTrigramCosts} from '../likelihood/naturalness.ts'
import {type NormalizedName, normalize} from '../names/normalized-name.ts'
import {parseStdlib} from '../names/stdlib.ts'
import {type AliasTable, parseAliases} from '../targets/aliases.ts'
import {parseDocumented, slipsOfDocumented, withDocumented} from '../targets/documented.ts'
import {parseSlips, type Slip} from '../targets/slips.ts'
import {type Affix, AffixForms, parseAffixes} from '../techniques/affix-table.ts'
import {createTechniques} from '../techniques/index.ts'
import type {Technique} from '../techniques/technique.ts'

/** The most common of the words that registered names are made of; further down they are other people's project names. */
const COMMON_WORDS = 5_000

/** Returns the modules of Python's standard library. */
export const openStdlib: () => ReadonlySet<NormalizedName> = once(() => parseStdlib(readTable('stdlib/stdlib.txt')))

/** Returns how many Python files import a module of the standard library, by module. */
export const openModuleUse: () => ReadonlyMap<string, number> = once(
  () =>
    new Map(
      tableRows(readTable('stdlib/use.tsv')).map(([module = '', files]) => [
        normalize(module) ?? module,
        Number(files),
      ]),
    ),
)

/** Returns the names that public documents tell people to install by mistake. */
const openDocumented = once(() => parseDocumented(readTable('documented/documented.tsv')))

/** Returns the aliases of projects, documented misnames among them. */
export const openAliases: () => AliasTable = once(() =>
  withDocumented(parseAliases(readTable('aliases/aliases.tsv')), openDocumented()),
)

/** Returns the documented misnames as words people type by mistake, those that nobody had registered first. */
export const openDocumentedSlips: () => readonly Slip[] = once(() => slipsOfDocumented(openDocumented()))

/** Returns the words people type by mistake after `pip install`, most frequent first. */
export const openSlips: () => readonly Slip[] = once(() => parseSlips(readTable('slips/slips.tsv')))

/** Returns what is known in public of open names that cannot be had. */
export const openSuspected: () => SuspectedNames = once(
  () => new SuspectedNames(readTable('suspected/stated.tsv'), readTable('suspected/removed.tsv')),
)

/** Returns the words of which many registered names are made. */
export const openCommonWords: () => ReadonlySet<string> = once(() => new Set(openWords().slice(0, COMMON_WORDS)))

/** The files of all tables that `openTechniques` reads: whoever keeps what techniques made has to know when one changes. */
export const TECHNIQUE_TABLES: readonly string[] = [
  ...['words/words.txt', 'words/nouns.txt', 'words/verbs.tsv', 'stdlib/stdlib.txt'],
  ...['affixes/prefixes.tsv', 'affixes/suffixes.tsv', 'companions/companions.txt'],
  ...['siblings/heads.txt', 'siblings/words.txt'],
]

/** Returns the techniques over the tables of this package. */
export const openTechniques: () => readonly Technique[] = once(() =>
  createTechniques({
    // Modules are words people know, however few projects have them in their names: `pwd` in pwdhash.
    words: [...openWords(), ...openStdlib()],
    nouns: lines('words/nouns.txt'),
    verbs: new Map(tableRows(readTable('words/verbs.tsv')).map(([verb = '', agent = '']) => [verb, agent])),
    prefixes: new AffixForms(prefixes(), 'prefix'),
    suffixes: new AffixForms(suffixes(), 'suffix'),
    companions: companions(),
    siblings: {heads: lines('siblings/heads.txt'), words: lines('siblings/words.txt')},
  }),
)

/** Returns the tables that features are read off. */
export const openFeatureTables: () => FeatureTables = once(() => ({
  letters: parseTrigramCosts(readTable('letters/trigrams.txt')),
  prefixes: byAffix(prefixes()),
  suffixes: byAffix(suffixes()),
  numbers: new Map(
    tableRows(readTable('affixes/numbers.tsv')).map(([number = '', projects]) => [number, Number(projects)]),
  ),
  companions: new Map(companions().map((name, index) => [name, index])),
}))

/** Returns the words that registered names are made of, most common first. */
export const openWords: () => readonly string[] = once(() => lines('words/words.txt'))
const prefixes = once(() => parseAffixes(readTable('affixes/prefixes.tsv')))
const suffixes = once(() => parseAffixes(readTable('affixes/suffixes.tsv')))
const companions = once(() => lines('companions/companions.txt'))

/** A table is read when it is first asked for, and only then. */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

function byAffix(affixes: readonly Affix[]): ReadonlyMap<string, Affix> {
  return new Map(affixes.map((row) => [row.affix, row]))
}

function lines(path: string): string[] {
  return readTable(path).trimEnd().split('\n')
}
