/**
 * Makes nouns.txt and verbs.tsv from a Hunspell dictionary of English and the bundled snapshot of registered names:
 *
 *   npx tsx data/words/make-kinds.ts en_US.dic
 *
 * Each line of the dictionary is a word and, behind a slash, the forms that it has: a possessive (M), a plural or third
 * person (S), -er and -ers (R, Z), -ing (G). Only words that stand in a registered name are kept, and only
 * verbs for which names have a word for what does it. Nouns of programmers (`api`, `dict`), which no dictionary of English
 * has, are those that names have in both numbers.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {agentOf, pluralOf, stemOf} from '../../src/techniques/english.ts'
import {countWords} from './count.ts'

/**
 * Names have a noun of programmers in the plural and in the singular so often, and in the plural so much for each in the
 * singular; the other way about, plurals lead by less (not `redi`, `aw`).
 */
const IN_BOTH_NUMBERS = {plural: 10, singular: 40, plurals: 0.01, singulars: 0.1}
/** What so many names have in the singular and none in the plural is a name itself, or has none: `azure`, `torch`, `telemetry`. */
const ALWAYS_SINGULAR = 50
/** So many names have what does something: `requester`, not `corer`. */
const FEWEST_AGENTS = 2
const SHORTEST = 3

const [path] = process.argv.slice(2)
if (!path) throw new Error('usage: make-kinds.ts DICTIONARY.dic')
const forms = new Map<string, string>()
for (const line of readFileSync(path, 'utf8').split('\n')) {
  const [word = '', flags = ''] = line.split('/')
  forms.set(word, (forms.get(word) ?? '') + flags)
}
const counts = countWords()
const named = (word: string) => counts.get(word) ?? 0
const english = [...forms.keys()].filter((word) => /^[a-z]{3,14}$/.test(word))
// `Python` and `Amazon` are names first, whatever snakes and women there are.
const isName = (word: string) => forms.has(word[0]!.toUpperCase() + word.slice(1))

const nouns = new Set(
  english.filter((word) => {
    const isNoun = forms.get(word)!.includes('M') || forms.has(`${word}'s`)
    return isNoun && !isName(word) && (forms.get(word)!.includes('S') || forms.has(pluralOf(word)))
  }),
)
for (const word of english) if (forms.get(word)!.includes('Z')) nouns.add(agentOf(word))
for (const [word, count] of counts) {
  const plurals = named(pluralOf(word))
  const isUsed = word.length >= SHORTEST && count >= IN_BOTH_NUMBERS.singular && plurals >= IN_BOTH_NUMBERS.plural
  const isInBoth = plurals >= IN_BOTH_NUMBERS.plurals * count && count >= IN_BOTH_NUMBERS.singulars * plurals
  if (isUsed && isInBoth) nouns.add(word)
}
const verbs = english
  .filter((word) => forms.get(word)!.includes('G') && named(word) > 0)
  .map((verb) => [verb, `${stemOf(verb)}or`, agentOf(verb)] as const)
  .map(([verb, latin, agent]) => [verb, named(latin) > named(agent) ? latin : agent] as const)
  .filter(([, agent]) => named(agent) >= FEWEST_AGENTS)
  .map((row) => row.join('\t'))

write(
  'nouns.txt',
  [...nouns].filter((word) => named(pluralOf(word)) > 0 || (named(word) > 0 && named(word) < ALWAYS_SINGULAR)),
)
write('verbs.tsv', verbs, 'verb\tagent')

function write(file: string, lines: string[], ...header: string[]): void {
  writeFileSync(new URL(file, import.meta.url), `${[...header, ...lines.sort()].join('\n')}\n`)
}
