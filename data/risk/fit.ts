/**
 * Fits the likelihood model to known squats and writes `model.json` beside this file:
 *
 *   npm run fit -- PAIRS.tsv… MISTAKES.tsv INSTALLS.tsv
 *
 * The tables need the columns squat and target; campaign and year are used where there are some. A table of mistakes has
 * the columns wrong, meant and kind: names that people wrote, or that models invented; one of measured installs name,
 * intended_project and kind. Nothing of the pairs goes into the model but the weights. The same tables give the same model.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {intervalsOf} from '../../src/evaluate/interval.ts'
import type {Outcome} from '../../src/evaluate/outcomes.ts'
import {isInvented, type Pair, parsePairs} from '../../src/evaluate/pairs.ts'
import {type Depth, recallOf} from '../../src/evaluate/summary.ts'
import {labelOf} from '../../src/targets/label.ts'
import {calibrate} from './calibration.ts'
import {byGroup, byTime} from './cross-validation.ts'
import {Fitter} from './fitter.ts'
import {isMistake, sinceWhen} from './pair-weights.ts'

/** The years from which on squats are found with what was known before. */
const ORIGINS = ['2024', '2025'] as const

const files = process.argv.slice(2)
if (files.length === 0) throw new Error('usage: npm run fit -- PAIRS.tsv…')
const tables = await Promise.all(files.map((file) => parsePairs(readFileSync(file, 'utf8'))))
const fitter = await Fitter.open(tables.flatMap(({pairs}) => pairs))

const figures = (outcomes: readonly Outcome[]) => {
  const recall = recallOf(outcomes)
  return {pairs: outcomes.length, recall, interval95: intervalsOf(recall, outcomes.length)}
}

const weights = fitter.fit(() => true)
const {independent, mistakes} = fitter
const ofTargets = byGroup(fitter, [...independent, ...mistakes], ({target}) => labelOf(target), weights)
const among = (wanted: (pair: Pair) => boolean) => ofTargets.filter(({pair}) => wanted(pair))
const crossValidated = {
  byTarget: figures(among((pair) => !isMistake(pair))),
  byCampaign: figures(byGroup(fitter, independent, ({campaign, squat}) => campaign || squat, weights)),
  ...Object.fromEntries(ORIGINS.map((year) => [`before${year}`, figures(byTime(fitter, year, weights))] as const)),
}
const writtenByMistake = among((pair) => isMistake(pair) && !isInvented(pair))
const invented = among(isInvented)
const since = sinceWhen(independent)
const recent = independent.filter(({year}) => year >= since)
const {sharpness, beyond} = calibrate(fitter, weights, recent)
const {id, weights: written} = fitter.dataOf(
  weights.map((weight) => sharpness * weight),
  beyond,
)
const model = {
  id,
  about:
    'Weights of the likelihood model: a conditional logit over features of the splice, written by `npm run fit`. A name is e^weight times as likely for each unit of a feature; all weights are multiplied by `sharpness`, so that coverage is that of the last two years. Recall is of pairs held out by target, by campaign, and by time: those of 2024 or 2025 and later, found with what was known before.',
  beyond,
  sharpness,
  crossValidated,
  mistakes: {
    ...(writtenByMistake.length > 0 ? {written: figures(writtenByMistake)} : {}),
    ...(invented.length > 0 ? {invented: figures(invented)} : {}),
  },
  weights: written,
}
writeFileSync(new URL('model.json', import.meta.url), `${JSON.stringify(model, null, 2)}\n`)
for (const [heldOut, {pairs, recall, interval95}] of Object.entries({...crossValidated, ...model.mistakes})) {
  const shares = (Object.keys(recall) as Depth[]).map(
    (depth) => `${depth}: ${percent(recall[depth])} (${interval95[depth].map(percent).join('–')})`,
  )
  console.log(`${heldOut}, ${pairs} pairs: ${shares.join(', ')}`)
}
console.log(`sharpness ${sharpness}, beyond ${beyond}`)
console.log(
  `all ${fitter.steps.length} fits converged, in ${Math.min(...fitter.steps)} to ${Math.max(...fitter.steps)} steps`,
)

function percent(share: number): string {
  return (100 * share).toFixed(1)
}
