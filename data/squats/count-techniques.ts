/**
 * Counts which techniques reach known squats, and writes `by-technique.json` beside this file:
 *
 *   npm run count-squats -- PAIRS.tsv…
 *
 * A squat that several techniques reach counts for the one that the model thinks likeliest. Of the tables, which need the
 * columns squat, target and year, only the sums are kept. Pairs of campaigns that took names by the hundred are left out
 * as the fit leaves them out.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {portfolioOf} from '../../src/engine/rank/portfolio.ts'
import {evaluatePairs, type Outcome} from '../../src/evaluate/outcomes.ts'
import {parsePairs} from '../../src/evaluate/pairs.ts'
import {openKnowledge} from '../../src/knowledge/open.ts'
import {openScreener} from '../../src/knowledge/screener.ts'
import {bulkAmong, isMistake} from '../risk/pair-weights.ts'

/** The year from which on squats are counted once more: attackers have changed their ways. */
const SINCE = '2024'

const files = process.argv.slice(2)
if (files.length === 0) throw new Error('usage: npm run count-squats -- PAIRS.tsv…')
const tables = await Promise.all(files.map((file) => parsePairs(readFileSync(file, 'utf8'))))
const all = tables.flatMap(({pairs}) => pairs)
const isBulk = bulkAmong(all)
const pairs = all.filter((pair) => !isBulk(pair) && !isMistake(pair))

const folder = join(tmpdir(), 'forestall-fit')
const context = {cacheDir: folder, dataDir: folder, warn: () => {}, quiet: true}
const {registry, aliases, popularity} = await openKnowledge({index: undefined, ...context})
const complete = openScreener({index: registry.names, maxListed: Number.POSITIVE_INFINITY})
const outcomes = evaluatePairs(complete, pairs, (targets) =>
  portfolioOf(targets, aliases, popularity, {
    isOpen: (name) => !registry.names.has(name),
    perTarget: Number.POSITIVE_INFINITY,
  }),
)

const years = pairs
  .map(({year}) => year)
  .filter((year) => year !== '')
  .sort()
const counts = {
  about:
    'Known squats of independent attackers by the technique that reaches them with the greatest weight, written by `npm run count-squats`; `none`: no technique does.',
  years: [years.at(0), years.at(-1)],
  all: countsOf(outcomes),
  recent: {since: SINCE, ...countsOf(outcomes.filter(({pair}) => pair.year >= SINCE))},
}
writeFileSync(new URL('by-technique.json', import.meta.url), `${JSON.stringify(counts, null, 2)}\n`)

function countsOf(some: readonly Outcome[]) {
  const byTechnique: Record<string, number> = {}
  for (const {technique} of some) byTechnique[technique ?? 'none'] = (byTechnique[technique ?? 'none'] ?? 0) + 1
  return {
    pairs: some.length,
    byTechnique: Object.fromEntries(Object.entries(byTechnique).sort(([, a], [, b]) => b - a)),
  }
}
