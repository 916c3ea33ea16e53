import {isInvented, type Pair} from '../../src/evaluate/pairs.ts'
import {labelOf} from '../../src/targets/label.ts'

/** The pairs of a campaign are not independent: n of them count as n, from 4 on as 2√n, and never for more than 12. */
const campaignWeight = (n: number) => Math.min(n, 2 * Math.sqrt(n), 12) / n
/** Nor are the pairs of one target, which differ in what the others left over. */
const targetWeight = (n: number) => Math.min(1, Math.sqrt(20 / n))
/** Attackers learn: what they did in the last two years of a fit says more about what they do next. */
const RECENT = {years: 2, weight: 3}
/**
 * Names that people write by mistake speak along, each name as much however often it was installed; so do those that models
 * invent: attackers read both. They are of two projects only, and what they say of words behind other words for a project
 * helps to find the squats of 2024 and later.
 */
const VOICE = {written: 0.3, invented: 1.25}
/** A table in which no campaign has so many pairs is made of independent squats: on those the model is judged. */
const BULK = 100

/** Tells whether a pair is somebody's mistake, not an attacker's choice. */
export function isMistake({kind}: Pair): boolean {
  return kind !== ''
}

/** Tells whether a pair belongs to a generator campaign, which takes nearly everything of a few dozen targets. */
export type IsBulk = (pair: Pair) => boolean

/** Returns what tells the pairs of generator campaigns among `pairs` from independent ones. */
export function bulkAmong(pairs: readonly Pair[]): IsBulk {
  const perCampaign = countBy(pairs, ({campaign}) => campaign)
  return ({campaign}) => campaign !== '' && perCampaign.get(campaign)! >= BULK
}

/** Returns how much each of `pairs`, those of one fit, counts in it. */
export function pairWeights(pairs: readonly Pair[], isBulk: IsBulk): (pair: Pair) => number {
  const perCampaign = countBy(pairs, ({campaign}) => campaign)
  const independent = pairs.filter((pair) => !isBulk(pair) && !isMistake(pair))
  const perTarget = countBy(independent, ({target}) => labelOf(target))
  const recent = sinceWhen(independent)
  return (pair) => {
    const {target, campaign, year} = pair
    if (isMistake(pair)) return isInvented(pair) ? VOICE.invented : VOICE.written
    const weight = campaign === '' ? 1 : campaignWeight(perCampaign.get(campaign)!)
    if (isBulk(pair)) return weight
    return weight * targetWeight(perTarget.get(labelOf(target))!) * (year >= recent ? RECENT.weight : 1)
  }
}

/** Returns the first of the last two years that `pairs` are of. */
export function sinceWhen(pairs: readonly Pair[]): string {
  return String(Math.max(...pairs.map(({year}) => Number(year))) - RECENT.years + 1)
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return counts
}
