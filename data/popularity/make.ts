/**
 * Makes `popular.txt`, the most downloaded projects of PyPI in rank order, from a table with the columns name and rank:
 *
 *   node --import tsx data/popularity/make.ts POPULAR.tsv
 *
 * The line number is the rank: nothing else of the table is needed. Ranks of projects that have gone since the
 * statistics were taken are closed up.
 */
import {readFileSync, writeFileSync} from 'node:fs'

const [path] = process.argv.slice(2)
if (!path) throw new Error('usage: make.ts POPULAR.tsv')

const rows = readFileSync(path, 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .sort((a, b) => Number(a[1]) - Number(b[1]))
writeFileSync(new URL('popular.txt', import.meta.url), `${rows.map(([name]) => name).join('\n')}\n`)
