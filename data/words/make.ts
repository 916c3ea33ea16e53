/**
 * Makes words.txt from the bundled snapshot of registered names: `npx tsx data/words/make.ts`.
 * A word is a stretch of 2 to 14 letters between hyphens that stands in at least ten registered names; most common
 * first, ties in alphabetical order.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {brotliDecompressSync} from 'node:zlib'

const FEWEST_NAMES = 10

const names = brotliDecompressSync(readFileSync(new URL('../registry/names.txt.br', import.meta.url))).toString(
  'latin1',
)
const counts = new Map<string, number>()
for (const name of names.split('\n')) {
  for (const word of new Set(name.split('-'))) {
    if (/^[a-z]{2,14}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
}
const words = [...counts]
  .filter(([, count]) => count >= FEWEST_NAMES)
  .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  .map(([word]) => word)
writeFileSync(new URL('words.txt', import.meta.url), `${words.join('\n')}\n`)
