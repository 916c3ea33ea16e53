/**
 * Makes words.txt from the bundled snapshot of registered names: `npx tsx data/words/make.ts`.
 * Words that stand in at least ten registered names; most common first, ties in alphabetical order.
 */
import {writeFileSync} from 'node:fs'
import {countWords} from './count.ts'

const FEWEST_NAMES = 10

const words = [...countWords()]
  .filter(([, count]) => count >= FEWEST_NAMES)
  .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  .map(([word]) => word)
writeFileSync(new URL('words.txt', import.meta.url), `${words.join('\n')}\n`)
