import {readFileSync} from 'node:fs'
import {brotliDecompressSync} from 'node:zlib'

/** A word is a stretch of 2 to 14 letters between hyphens. */
const WORD = /^[a-z]{2,14}$/

/** Returns in how many names of the bundled snapshot each word stands. */
export function countWords(): ReadonlyMap<string, number> {
  const file = readFileSync(new URL('../registry/names.txt.br', import.meta.url))
  const counts = new Map<string, number>()
  for (const name of brotliDecompressSync(file).toString('latin1').split('\n')) {
    for (const word of new Set(name.split('-'))) if (WORD.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
