/**
 * Makes `prefixes.tsv` and `suffixes.tsv`: what people put before and after the names of popular projects, counted over
 * the bundled snapshot and the popularity table.
 *
 *   node --import tsx data/affixes/make.ts
 *
 * For every popular project P of at least four characters and every registered name `P-x`, `Px`, `x-P` or `xP` with x in
 * a-z0-9, x gains one: a count is the number of different popular projects that carry the affix. A joined rest that
 * splits a longer word by chance (`numpy` + `ro`) is told from an affix by being rare: only the first 400 stay, and the
 * words of `kinds.tsv`, typed in because they promise something.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {brotliDecompressSync} from 'node:zlib'

const KEPT = 400
const SHORTEST_PROJECT = 4
/** A single character is the digit and insertion techniques' matter. */
const SHORTEST_AFFIX = 2

const data = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url))
const registered = brotliDecompressSync(data('registry/names.txt.br')).toString('latin1').trimEnd().split('\n')
const popular = new Set(data('popularity/popular.txt').toString('latin1').trimEnd().split('\n'))

const kinds = new Map(
  data('affixes/kinds.tsv')
    .toString('latin1')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t') as [affix: string, kind: string]),
)

type Counts = Map<string, {hyphenated: number; joined: number}>
const prefixes: Counts = new Map()
const suffixes: Counts = new Map()

function count(counts: Counts, affix: string, form: 'hyphenated' | 'joined'): void {
  if (!/^[a-z0-9]+$/.test(affix) || affix.length < SHORTEST_AFFIX) return
  const known = counts.get(affix) ?? {hyphenated: 0, joined: 0}
  known[form]++
  counts.set(affix, known)
}

for (const name of registered) {
  for (let cut = 1; cut < name.length; cut++) {
    const head = name.slice(0, cut)
    const tail = name.slice(cut)
    if (head.length >= SHORTEST_PROJECT && popular.has(head)) {
      if (tail.startsWith('-')) count(suffixes, tail.slice(1), 'hyphenated')
      else count(suffixes, tail, 'joined')
    }
    if (tail.length >= SHORTEST_PROJECT && popular.has(tail)) {
      if (head.endsWith('-')) count(prefixes, head.slice(0, -1), 'hyphenated')
      else count(prefixes, head, 'joined')
    }
  }
}

for (const [file, counts] of [
  ['prefixes.tsv', prefixes],
  ['suffixes.tsv', suffixes],
] as const) {
  const rows = [...counts]
    .map(([affix, {hyphenated, joined}]) => ({affix, hyphenated, joined, total: hyphenated + joined}))
    .sort((a, b) => b.total - a.total || (a.affix < b.affix ? -1 : 1))
    .filter(({affix}, i) => i < KEPT || kinds.has(affix))
    .map(({affix, hyphenated, joined}) => `${affix}\t${hyphenated}\t${joined}\t${kinds.get(affix) ?? ''}\n`)
  writeFileSync(new URL(file, import.meta.url), `affix\thyphenated\tjoined\tkind\n${rows.join('')}`)
}
