import {readTable} from '../assets/tables.ts'
import {FittedModel} from '../engine/weigh/fitted-model.ts'
import type {FeatureTables} from '../likelihood/feature-reader.ts'
import {parseTrigramCosts} from '../likelihood/naturalness.ts'
import {parseStdlib} from '../names/stdlib.ts'
import {type Affix, affixForms, parseAffixes} from '../techniques/affix-table.ts'
import {createTechniques} from '../techniques/index.ts'
import type {Technique} from '../techniques/technique.ts'

/**
 * How many names a target's list holds at most. Whoever checks a list by eye or asks PyPI about it reads no more; what is
 * cut off is counted into `beyond`.
 */
export const MOST_NAMES = 1_000

/** The most common of the words that registered names are made of; further down they are other people's project names. */
const COMMON_WORDS = 5_000

/** Returns the words of which many registered names are made. */
export function openCommonWords(): ReadonlySet<string> {
  return new Set(words().slice(0, COMMON_WORDS))
}

/** Returns the techniques over the tables of this package. */
export function openTechniques(stdlib = parseStdlib(readTable('stdlib/stdlib.txt'))): readonly Technique[] {
  return createTechniques({
    // Modules are words people know, however few projects have them in their names: `pwd` in pwdhash.
    words: [...words(), ...stdlib],
    prefixes: affixForms(prefixes(), 'prefix'),
    suffixes: affixForms(suffixes(), 'suffix'),
    companions: lines('companions/companions.txt'),
  })
}

/** Returns the fitted model over `techniques`, with the tables of this package. */
export function openModel(techniques: readonly Technique[]): FittedModel {
  const ids = techniques.map(({id}) => id)
  return new FittedModel(JSON.parse(readTable('risk/model.json')), openFeatureTables(), ids)
}

/** Returns the tables that features are read off, as they come with this package. */
export function openFeatureTables(): FeatureTables {
  return {
    letters: parseTrigramCosts(readTable('letters/trigrams.txt')),
    prefixes: byAffix(prefixes()),
    suffixes: byAffix(suffixes()),
    companions: new Map(lines('companions/companions.txt').map((name, index) => [name, index])),
  }
}

/** What techniques and features share is read once. */
const words = once(() => lines('words/words.txt'))
const prefixes = once(() => parseAffixes(readTable('affixes/prefixes.tsv')))
const suffixes = once(() => parseAffixes(readTable('affixes/suffixes.tsv')))

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
