/**
 * Makes `prefixes.tsv`, `suffixes.tsv` and `numbers.tsv`: what people put before and after the names of other projects,
 * counted over the bundled snapshot.
 *
 *   node --import tsx data/affixes/make.ts
 *
 * For every registered name `X-word` (or `word-X`) with X registered too, the word gains one; words may hold hyphens, so
 * that `mcp-server` counts by itself; before names such words are families' own (`llama-index-readers`) and left out. For joined names X has at least four characters, and only words count that people
 * hyphenate as well: the rest of `numpy` + `ro` is not an affix. How often attackers take a word follows these counts, to the
 * power of about 1.15, whatever the word says; `typical.txt` holds words that say what a package is for, which they take
 * more often than that.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {brotliDecompressSync} from 'node:zlib'
import {type AffixSide, formsOf} from '../../src/techniques/affix-table.ts'
import {ADDED_NUMBERS} from '../../src/techniques/digits.ts'

/** Two words are a suffix from so many projects on: `python-sdk`, `client-py`. */
const FEWEST_OF_TWO = 10
const SHORTEST_PROJECT = {hyphenated: 3, joined: 4}
/** A single character is the digit and insertion techniques' matter, unless people put it there on purpose (`x`). */
const SHORTEST_AFFIX = 2

const data = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url))
const lines = (text: Buffer) => text.toString('latin1').trimEnd().split('\n')
const registered = new Set(lines(brotliDecompressSync(data('registry/names.txt.br'))))
const typical = new Set(lines(data('affixes/typical.txt')))

type Counts = Map<string, {hyphenated: number; joined: number}>
const prefixes: Counts = new Map()
const suffixes: Counts = new Map()

function count(counts: Counts, affix: string, form: 'hyphenated' | 'joined'): void {
  if (affix.length < SHORTEST_AFFIX && !typical.has(affix)) return
  const known = counts.get(affix) ?? {hyphenated: 0, joined: 0}
  known[form]++
  counts.set(affix, known)
}

/** Returns how many registered names have a registered name before `number`, which belongs to none that ends in a digit. */
function projectsWith(number: string): number {
  let projects = 0
  for (const name of registered) {
    const head = name.slice(0, -number.length)
    if (name.endsWith(number) && !/\d$/.test(head) && isProject(head, 'joined')) projects++
  }
  return projects
}

function isProject(text: string, form: 'hyphenated' | 'joined'): boolean {
  return text.length >= SHORTEST_PROJECT[form] && registered.has(text)
}

for (const name of registered) {
  for (let cut = 1; cut < name.length; cut++) {
    if (name[cut - 1] === '-') continue
    const form = name[cut] === '-' ? 'hyphenated' : 'joined'
    const head = name.slice(0, cut)
    const tail = name.slice(form === 'joined' ? cut : cut + 1)
    if (isProject(head, form)) count(suffixes, tail, form)
    if (isProject(tail, form)) count(prefixes, head, form)
  }
}

function write(side: AffixSide, counts: Counts): void {
  const rows = [...counts]
    .filter(([affix, {hyphenated}]) => hyphenated >= FEWEST_OF_TWO || typical.has(affix))
    .map(([affix, {hyphenated, joined}]) =>
      affix.includes('-')
        ? {affix, hyphenated, joined: 0, isTypical: affix.split('-').every((word) => typical.has(word))}
        : {affix, hyphenated, joined, isTypical: typical.has(affix)},
    )
    .filter(({affix}) => side === 'suffix' || !affix.includes('-'))
    .filter((affix) => formsOf(affix, side).length > 0)
    .sort((a, b) => b.hyphenated - a.hyphenated || (a.affix < b.affix ? -1 : 1))
    .map(
      ({affix, hyphenated, joined, isTypical}) => `${affix}\t${hyphenated}\t${joined}\t${isTypical ? 'typical' : ''}\n`,
    )
  writeFileSync(new URL(`${side}es.tsv`, import.meta.url), `affix\thyphenated\tjoined\tkind\n${rows.join('')}`)
}

write('prefix', prefixes)
write('suffix', suffixes)
writeFileSync(
  new URL('numbers.tsv', import.meta.url),
  `number\tprojects\n${ADDED_NUMBERS.map((number) => `${number}\t${projectsWith(number)}\n`).join('')}`,
)
