import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {readTable} from '../../src/assets/tables.ts'
import {openModel} from '../../src/knowledge/screener.ts'
import {openStdlib, openTechniques} from '../../src/knowledge/tables.ts'
import type {WeightTerm} from '../../src/likelihood/model.ts'
import {asNormalized, type NormalizedName, normalize} from '../../src/names/normalized-name.ts'
import {openRegistry} from '../../src/registry/snapshot/open.ts'
import {applySplice} from '../../src/techniques/splice.ts'
import {splicesOf, type Technique} from '../../src/techniques/technique.ts'
import {percent, table} from './table.ts'

/** How many of the most downloaded names are distorted to see which features a technique has. */
const SAMPLE = 100

interface Counts {
  readonly pairs: number
  readonly byTechnique: Readonly<Record<string, number>>
}

/** `data/squats/by-technique.json`, as `npm run count-squats` writes it. */
interface SquatCounts {
  readonly years: readonly [string, string]
  readonly all: Counts
  readonly recent: Counts & {readonly since: string}
}

/** Returns the generated parts of the page of each technique, by id. */
export async function techniqueParts(): Promise<Map<string, Record<string, string>>> {
  const techniques = openTechniques()
  const counts = squatCounts()
  const model = openModel(techniques)
  const names = readTable('popularity/popular.txt').split('\n').slice(0, SAMPLE)
  const verdictOf = await verdicts()
  const termsOf = (technique: Technique): WeightTerm[] => {
    const terms = new Map<string, WeightTerm>()
    for (const name of [technique.example.seed, ...names]) {
      const seed = {text: asNormalized(name)!, origin: 'name'}
      for (const splice of splicesOf(technique, seed.text)) {
        for (const term of model.explain(seed, seed, techniques.indexOf(technique), splice)) {
          if (term.weight !== 0) terms.set(term.feature, term)
        }
      }
    }
    return [...terms.values()].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  }
  return new Map(
    techniques.map((technique) => [
      technique.id,
      {
        what: `${technique.summary} For example, \`${technique.example.seed}\` becomes \`${technique.example.variant}\`.`,
        measured: measured(technique, counts, verdictShares(technique, names, verdictOf)),
        weights: weightTable(termsOf(technique)),
      },
    ]),
  )
}

/** Returns the table of all techniques, each with a link to its page. */
export function techniqueTable(): string {
  const {all, recent} = squatCounts()
  return table(
    ['technique', 'what it does', 'example', 'known squats', `since ${recent.since}`],
    openTechniques().map(({id, summary, example}) => [
      `[\`${id}\`](${id}.md)`,
      summary,
      `\`${example.seed}\` → \`${example.variant}\``,
      percent((all.byTechnique[id] ?? 0) / all.pairs),
      percent((recent.byTechnique[id] ?? 0) / recent.pairs),
    ]),
  )
}

/** Returns in words of how many squats the figures are. */
export function techniqueBasis(): string {
  const {years, all, recent} = squatCounts()
  const none = (counts: Counts) => percent((counts.byTechnique['none'] ?? 0) / counts.pairs)
  return `Shares are of ${all.pairs} known squats of independent attackers, ${years.join('–')}, and of the ${recent.pairs} among them since ${recent.since}. A squat that several techniques reach counts for the likeliest one. No technique reaches ${none(all)} of them (${none(recent)} since ${recent.since}).`
}

function squatCounts(): SquatCounts {
  return JSON.parse(readTable('squats/by-technique.json'))
}

function measured(technique: Technique, {all, recent}: SquatCounts, shares: Shares): string {
  const {id, example} = technique
  const squats = ({pairs, byTechnique}: Counts) =>
    `${byTechnique[id] ?? 0} of ${pairs} (${percent((byTechnique[id] ?? 0) / pairs)})`
  const count = splicesOf(technique, example.seed).length
  return table(
    ['known squats', `since ${recent.since}`, `names made of \`${example.seed}\``, 'open', 'taken', 'refused'],
    [[squats(all), squats(recent), String(count), ...VERDICTS.map((verdict) => percent(shares[verdict]))]],
  )
}

const VERDICTS = ['open', 'taken', 'refused'] as const
type Shares = Readonly<Record<(typeof VERDICTS)[number], number>>

/** Returns what PyPI makes of the names that a technique makes of `seeds`, as shares of those names. */
function verdictShares(technique: Technique, seeds: readonly string[], verdict: VerdictOf): Shares {
  const counts = {open: 0, taken: 0, refused: 0}
  for (const seed of seeds) {
    const made = splicesOf(technique, seed).map((splice) => normalize(applySplice(seed, splice)))
    for (const name of new Set(made)) if (name !== undefined && name !== seed) counts[verdict(name)]++
  }
  const total = Math.max(1, counts.open + counts.taken + counts.refused)
  return {open: counts.open / total, taken: counts.taken / total, refused: counts.refused / total}
}

type VerdictOf = (name: NormalizedName) => (typeof VERDICTS)[number]

/** Opens the bundled names; returns what tells what PyPI makes of a new name. */
async function verdicts(): Promise<VerdictOf> {
  const cacheDir = join(tmpdir(), 'forestall-docs')
  const {names} = await openRegistry({index: undefined, cacheDir, warn: () => {}})
  const stdlib = openStdlib()
  return (name) => {
    if (names.has(name)) return 'taken'
    return stdlib.has(name) || names.similarTo(name).length > 0 ? 'refused' : 'open'
  }
}

/** Each feature with the factor by which one unit of it makes a name likelier. */
function weightTable(terms: readonly WeightTerm[]): string {
  return table(
    ['feature', 'weight', 'factor'],
    terms.map(({meaning, weight}) => [meaning, weight.toFixed(2), `× ${Number(Math.exp(weight).toPrecision(2))}`]),
  )
}
