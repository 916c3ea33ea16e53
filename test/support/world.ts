import type {Screener} from '../../src/engine/variants/screener.ts'
import type {LikelihoodModel} from '../../src/engine/weigh/likelihood-model.ts'
import {openScreener, type ScreenerParts} from '../../src/knowledge/screener.ts'
import {asNormalized, type NormalizedName} from '../../src/names/normalized-name.ts'
import {indexNames} from '../../src/registry/lookup/index-names.ts'
import type {NameIndex} from '../../src/registry/lookup/name-index.ts'
import type {Target} from '../../src/targets/types.ts'
import {type Affix, AffixForms} from '../../src/techniques/affix-table.ts'
import {createTechniques} from '../../src/techniques/index.ts'
import {firstOf} from '../../src/techniques/splice.ts'

const affix = (text: string): Affix => ({affix: text, hyphenated: 100, joined: 200, isTypical: true})

/** Returns `text` as a normalized name; throws if it is not one, so that a test cannot go on with a wrong name. */
export function named(text: string): NormalizedName {
  const name = asNormalized(text)
  if (name === undefined) throw new Error(`${text} is not a normalized name`)
  return name
}

/** Returns an index over a handful of names. */
export function indexOf(names: Iterable<string>): NameIndex {
  return indexNames([...names].map(named))
}

export const project = (name: string): Target => ({kind: 'project', name: named(name), aliases: []})

/** All techniques over small tables, the tests' own world. */
export const techniques = createTechniques({
  words: ['python', 'py', 'http', 'lib', 'html', 'soup', 'date', 'util', 'server', 'django'],
  nouns: ['date', 'request', 'server', 'util'],
  verbs: new Map([['compile', 'compiler']]),
  prefixes: new AffixForms([affix('py'), affix('python')], 'prefix'),
  suffixes: new AffixForms([affix('dev'), affix('py')], 'suffix'),
  companions: ['pandas', 'requests'],
  siblings: {heads: ['google-cloud'], words: ['redis', 'kafka']},
})

/** A model that tells techniques, positions and verdicts apart, and nothing else. */
export const model: LikelihoodModel = {
  id: 'test',
  beyond: 0.25,
  byVerdict: [1, 0.5, 0.125, 0.25, 0.25, 0.25],
  setSeed() {},
  weight: (technique, start) => (start === 0 ? 0.5 : 1) / (technique + 1),
  weighEach(technique, start, end, {texts}, weights, at) {
    for (const [k, text] of texts.entries()) weights[at + k] = this.weight(technique, start, end, text)
  },
  weighPairs(technique, edits, pairs, weights, at) {
    for (const [k, pair] of pairs.entries())
      weights[at + k] = this.weight(technique, edits[firstOf(pair)]!.start, 0, '')
  },
  explain: () => [],
}

/** Returns a screener of the tests' world in which `names` are registered. */
export function screenerOver(
  names: Iterable<string>,
  stdlib: readonly string[] = ['json', 'os-path'],
  parts: Partial<ScreenerParts> = {},
): Screener {
  return openScreener({
    index: indexOf(names),
    techniques,
    model,
    stdlib: stdlib.map(named),
    commonWords: new Set(),
    maxListed: Number.POSITIVE_INFINITY,
    ...parts,
  })
}
