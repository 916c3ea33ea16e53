/**
 * Fits the likelihood model to known squats and writes `model.json` beside this file:
 *
 *   npm run fit -- PAIRS.tsv…
 *
 * The tables need the columns squat and target; campaign and year are used where there are some. Nothing of the pairs
 * goes into the model but the weights. The same tables give the same model.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {readTable} from '../../src/assets/tables.ts'
import {Screener} from '../../src/engine/variants/screener.ts'
import {FittedModel} from '../../src/engine/weigh/fitted-model.ts'
import {evaluatePairs, type Outcome} from '../../src/evaluate/outcomes.ts'
import {type Pair, parsePairs} from '../../src/evaluate/pairs.ts'
import {recallOf} from '../../src/evaluate/summary.ts'
import {MOST_NAMES, openFeatureTables, openTechniques} from '../../src/knowledge/model.ts'
import {featureList} from '../../src/likelihood/features.ts'
import type {LikelihoodData} from '../../src/likelihood/model.ts'
import {parseStdlib} from '../../src/names/stdlib.ts'
import {HashedNames} from '../../src/registry/lookup/hashed-names.ts'
import {openRegistry} from '../../src/registry/snapshot/open.ts'
import {parseAliases} from '../../src/targets/aliases.ts'
import {labelOf} from '../../src/targets/label.ts'
import {choicesMaker, type TargetChoices} from './choices.ts'
import {type Choices, maximise, type Penalty} from './logit.ts'

const FOLDS = 5
/** Strengths of the pull towards 0: the techniques themselves are well attested, single features are not. */
const PULL = {technique: 0.02, feature: 0.15}
/** A campaign's pairs are no independent witnesses: n of them count as n, from 4 on as 2√n, and never for more than 12. */
const campaignWeight = (n: number) => Math.min(n, 2 * Math.sqrt(n), 12) / n
/** Nor are the pairs of one target, which differ in what the others left over. */
const targetWeight = (n: number) => Math.min(1, Math.sqrt(20 / n))
/** Attackers learn: what they did lately says more about what they do next. */
const RECENT = {since: '2024', weight: 1.5}
/** Year by year more of them combine names with words instead of misspelling them; those to come will even more. */
const COMBINATION_WEIGHT = 2.5
/** A table in which no campaign has so many pairs is made of independent squats: on those the model is judged. */
const BULK = 100

const files = process.argv.slice(2)
if (files.length === 0) throw new Error('usage: npm run fit -- PAIRS.tsv…')
const pairs = (await Promise.all(files.map((file) => parsePairs(readFileSync(file, 'utf8'))))).flatMap((t) => t.pairs)

const cacheDir = join(tmpdir(), 'forestall-fit')
const {names} = await openRegistry({index: undefined, cacheDir, warn: console.warn})
const techniques = openTechniques()
const ids = techniques.map(({id}) => id)
const features = featureList(ids)
const tables = openFeatureTables()
const aliases = parseAliases(readTable('aliases/aliases.tsv'))
const common = {
  index: names,
  techniques,
  stdlib: new HashedNames(parseStdlib(readTable('stdlib/stdlib.txt'))),
  prohibited: new HashedNames([]),
}
const blank: LikelihoodData = {id: '', beyond: 0, weights: {}}
const makeChoices = choicesMaker(new Screener({...common, model: new FittedModel(blank, tables, ids)}), aliases, tables)
const byTarget = new Map<string, {of: TargetChoices; pairs: Pair[]}>()
for (const pair of pairs) {
  const label = labelOf(pair.target)
  const entry = byTarget.get(label) ?? {of: makeChoices(pair.target), pairs: []}
  byTarget.set(label, entry)
  entry.pairs.push(pair)
}

const perCampaign = countBy(pairs, ({campaign}) => campaign)
const isBulk = ({campaign}: Pair) => campaign !== '' && perCampaign.get(campaign)! >= BULK
const perTarget = countBy(
  pairs.filter((pair) => !isBulk(pair)),
  ({target}) => labelOf(target),
)

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return counts
}

function weightOf(pair: Pair): number {
  const {squat, target, campaign, year} = pair
  let weight = campaign === '' ? 1 : campaignWeight(perCampaign.get(campaign)!)
  if (isBulk(pair)) return weight
  weight *= targetWeight(perTarget.get(labelOf(target))!)
  if (year >= RECENT.since) weight *= RECENT.weight
  if (squat.length > target.name.length + 1 && squat.includes(target.name)) weight *= COMBINATION_WEIGHT
  return weight
}

/** Fits to the pairs that `isWanted`. */
function fitTo(isWanted: (pair: Pair) => boolean, start?: Float64Array): Float64Array {
  const data: Choices[] = []
  for (const {of, pairs} of byTarget.values()) {
    const chosen = new Map<number, number>()
    for (const pair of pairs) {
      const v = of.numberOf.get(pair.squat)
      if (v !== undefined && isWanted(pair)) chosen.set(v, (chosen.get(v) ?? 0) + weightOf(pair))
    }
    if (chosen.size > 0) data.push({...of.choices, chosen})
  }
  const penalty: Penalty = {
    centre: new Float64Array(features.length),
    strength: Float64Array.from(features, ({name}) => (name.startsWith('technique:') ? PULL.technique : PULL.feature)),
  }
  return maximise(data, start ?? new Float64Array(features.length), penalty)
}

function modelData(weights: Float64Array, beyond: number): LikelihoodData {
  const entries = features.map(
    ({name, meaning}, f) => [name, {weight: Number(weights[f]!.toFixed(3)), meaning}] as const,
  )
  return {id: 'fitted-1', beyond, weights: Object.fromEntries(entries)}
}

function outcomesOf(weights: Float64Array, pairs: readonly Pair[], beyond = 0): Outcome[] {
  const model = new FittedModel(modelData(weights, beyond), tables, ids)
  return evaluatePairs(new Screener({...common, model, mostNames: MOST_NAMES}), aliases, pairs)
}

/** Puts each group of pairs into one fold and finds its squats with a model that saw none of the fold. */
function crossValidate(groupOf: (pair: Pair) => string, whole: Float64Array): Outcome[] {
  const foldOf = (pair: Pair) => {
    let hash = 7
    for (const character of groupOf(pair)) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0
    return (hash >>> 3) % FOLDS
  }
  return Array.from({length: FOLDS}, (_, fold) => {
    const heldOut = pairs.filter((pair) => !isBulk(pair) && foldOf(pair) === fold)
    return outcomesOf(
      fitTo((pair) => foldOf(pair) !== fold, whole),
      heldOut,
    )
  }).flat()
}

const most = [...perTarget].sort(([, a], [, b]) => b - a)[0]![0]
const figures = (outcomes: readonly Outcome[]) => ({
  pairs: outcomes.length,
  recall: recallOf(outcomes),
  [`without ${most}`]: recallOf(outcomes.filter(({pair}) => labelOf(pair.target) !== most)),
})

const weights = fitTo(() => true)
const byTargets = crossValidate(({target}) => labelOf(target), weights)
const byCampaigns = crossValidate(({campaign, squat}) => campaign || squat, weights)
const found = byTargets.filter(({place}) => place !== null).length
const beyond = Number((1 - found / byTargets.length).toFixed(2))
const {id, weights: written} = modelData(weights, beyond)
const model = {
  id,
  about:
    'Weights of the likelihood model: a conditional logit over features of the splice, written by `npm run fit`. A name is e^weight times as likely for each unit of a feature. Recall is of pairs held out by target, and by campaign.',
  beyond,
  crossValidated: {byTarget: figures(byTargets), byCampaign: figures(byCampaigns)},
  weights: written,
}
writeFileSync(new URL('model.json', import.meta.url), `${JSON.stringify(model, null, 2)}\n`)
console.log(JSON.stringify(model.crossValidated, null, 1))
