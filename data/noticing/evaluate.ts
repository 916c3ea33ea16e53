/**
 * Measures how well `forestall screen` tells squats from innocent new names:
 *
 *   npm run evaluate-noticing -- [--write] [PAIRS.tsv…]
 *
 * Each squat is scored by a model that saw neither it nor any other squat of its target (cross-validation by target) or
 * of its own year or later (by time), and so are the innocent names whose scores it is held against: INNOCENT registered
 * names outside the most downloaded. Beside it stands what TypoSnyper, PyPI's own check, finds at its own alarm rate.
 * With --write, which needs no squats, the scores of the innocent names by the model in use become `alarm-rates.json`.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {indexOf, ReverseLookup} from '../../src/engine/reverse/reverse-lookup.ts'
import {FittedModel} from '../../src/engine/weigh/fitted-model.ts'
import type {LikelihoodModel} from '../../src/engine/weigh/likelihood-model.ts'
import {type Pair, parsePairs} from '../../src/evaluate/pairs.ts'
import {openKnowledge} from '../../src/knowledge/open.ts'
import {openCatalogue} from '../../src/knowledge/reverse.ts'
import {openModel, openScreener} from '../../src/knowledge/screener.ts'
import {openFeatureTables, openTechniques, openWords} from '../../src/knowledge/tables.ts'
import type {NormalizedName} from '../../src/names/normalized-name.ts'
import {InnocentNames} from '../../src/screen/innocence.ts'
import {scoreOf} from '../../src/screen/score.ts'
import {labelOf} from '../../src/targets/label.ts'
import {wordSplitter} from '../../src/techniques/words.ts'
import {FOLDS, foldOf} from '../risk/cross-validation.ts'
import {Fitter} from '../risk/fitter.ts'

const INNOCENT = 20_000
/** The alarm rates that recall is told at; TypoSnyper's own is among them. */
const RATES = [0.005, 0.016, 0.05]
/** The year from which on squats are scored by what was known before. */
const ORIGIN = '2024'
/** Of the table that is written, from rare to common. */
const TABLE = [0.0005, 0.001, 0.002, 0.003, 0.005, 0.0075, 0.01, 0.0125, 0.016, 0.02, 0.025, 0.03, 0.04, 0.05, 0.06]

const args = process.argv.slice(2)
const files = args.filter((arg) => arg !== '--write')
const isWriting = args.includes('--write')
if (files.length === 0 && !isWriting) throw new Error('usage: npm run evaluate-noticing -- [--write] [PAIRS.tsv…]')
const folder = join(tmpdir(), 'forestall-fit')
const context = {cacheDir: folder, dataDir: folder, warn: () => {}, quiet: true}
const knowledge = await openKnowledge({index: undefined, ...context})
const {registry, popularity, typoSnyper} = knowledge
const portfolio = openCatalogue(knowledge, {withSlips: false})
const words = openWords()
const innocence = new InnocentNames({
  letters: openFeatureTables().letters,
  words,
  split: wordSplitter(words),
  registered: registry.names,
})

const tables = await Promise.all(files.map((file) => parsePairs(readFileSync(file, 'utf8'))))
const pairs = tables.flatMap((table) => table.pairs)
const squats = new Set(pairs.map(({squat}) => squat))
const innocents = innocentNames()

/** Registered names that are not among the most downloaded and no known squats; the same each time. */
function innocentNames(): NormalizedName[] {
  const {names} = registry
  const chosen = new Set<NormalizedName>()
  // Steps by the golden ratio: evenly spread, in no order that the alphabet knows.
  for (let i = 1; chosen.size < INNOCENT; i++) {
    const name = names.nameAt(Math.floor(((i * 0.618033988749895) % 1) * names.count))
    if (popularity.rank(name) === null && !squats.has(name)) chosen.add(name)
  }
  return [...chosen]
}

/** Returns the scores of `names` by a model; null for what imitates nothing. */
function scoresOf(model: LikelihoodModel, names: Iterable<NormalizedName>): Map<NormalizedName, number | null> {
  const index = indexOf(new Set(names))
  const sums = new Float64Array(index.count)
  new ReverseLookup(openScreener({index: registry.names, model}), portfolio).eachImitation(
    index,
    (name, target, likelihood) => {
      sums[name]! += portfolio[target]!.exposure * likelihood
    },
  )
  return new Map(Array.from(index, (name, i) => [name, scoreOf(sums[i]!, innocence.of(name))]))
}

/** Returns, highest first, how many of the innocent names score above each squat, as shares. */
function ratesOf(model: LikelihoodModel, pairs: readonly Pair[]): number[] {
  const scores = scoresOf(model, [...innocents, ...pairs.map(({squat}) => squat)])
  const sorted = innocents.map((name) => scores.get(name) ?? Number.NEGATIVE_INFINITY).sort((a, b) => b - a)
  return pairs.map(({squat}) => {
    const score = scores.get(squat) ?? null
    return score === null ? 1 : sorted.filter((other) => other >= score).length / innocents.length
  })
}

async function measure(): Promise<void> {
  const fitter = await Fitter.open(pairs)
  const modelOf = (isWanted: (pair: Pair) => boolean): LikelihoodModel => {
    const data = fitter.dataOf(fitter.fit(isWanted), openModel().beyond)
    return new FittedModel(
      data,
      openFeatureTables(),
      openTechniques().map(({id}) => id),
    )
  }

  const byTarget = ({target}: Pair) => labelOf(target)
  const crossValidated = Array.from({length: FOLDS}, (_, fold) => {
    const heldOut = fitter.independent.filter((pair) => foldOf(byTarget(pair)) === fold)
    return ratesOf(
      modelOf((pair) => foldOf(byTarget(pair)) !== fold),
      heldOut,
    )
  }).flat()
  const recent = fitter.independent.filter(({year}) => year >= ORIGIN)
  const byTime = ratesOf(
    modelOf(({year}) => year < ORIGIN),
    recent,
  )

  const isAlarm = (name: NormalizedName) => typoSnyper.match(name) !== undefined
  const ownRate = innocents.filter(isAlarm).length / innocents.length
  const rates = [...RATES, ownRate].sort((a, b) => a - b)
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(0)} %`
  const row = (title: string, cells: readonly string[]) => console.log(`| ${[title, ...cells].join(' | ')} |`)
  row(
    'squats held out by',
    rates.map((rate) => `${(100 * rate).toFixed(2).replace(/0$/, '')} % alarms`).concat(['reached']),
  )
  row('---', rates.map(() => '---').concat(['---']))
  for (const [title, found] of [
    [`target (${crossValidated.length})`, crossValidated],
    [`time: ${ORIGIN} and later (${recent.length})`, byTime],
  ] as const) {
    const recall = (rate: number) => share(found.filter((own) => own <= rate).length, found.length)
    row(title, [...rates.map(recall), share(found.filter((own) => own < 1).length, found.length)])
  }
  const others = (pairs: readonly Pair[]) =>
    rates.map((rate) => (rate === ownRate ? share(pairs.filter(({squat}) => isAlarm(squat)).length, pairs.length) : ''))
  row(`TypoSnyper, all (${fitter.independent.length})`, [...others(fitter.independent), ''])
  row(`TypoSnyper, ${ORIGIN} and later (${recent.length})`, [...others(recent), ''])
}

if (files.length > 0) await measure()
if (isWriting) {
  const scores = scoresOf(openModel(), innocents)
  const sorted = innocents.map((name) => scores.get(name) ?? Number.NEGATIVE_INFINITY).sort((a, b) => b - a)
  const table = {
    about: `Shares of ${INNOCENT} registered names outside the most downloaded that reach a score of \`forestall screen\`; written by \`npm run evaluate-noticing -- --write\`.`,
    model: openModel().id,
    rates: TABLE.map((rate) => ({rate, score: Number(sorted[Math.round(rate * INNOCENT) - 1]!.toFixed(3))})),
  }
  writeFileSync(new URL('alarm-rates.json', import.meta.url), `${JSON.stringify(table, null, 2)}\n`)
}
