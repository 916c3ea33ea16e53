import {ForestallError} from '../errors.ts'
import type {AlarmRates} from './alarm-rates.ts'

/** Where alarms begin, as it was asked for. */
export interface CutOptions {
  /** `1.6%`: at the score that so many innocent names reach; `20`: the first so many. */
  readonly alarms?: string | undefined
  /** A score. */
  readonly threshold?: string | undefined
}

/** Which names are alarms: those from a score on, at most so many. */
export interface AlarmCut {
  readonly threshold: number
  readonly limit: number
  /** Whether it was asked for: then only alarms are shown. */
  readonly isAsked: boolean
}

/** Of six innocent names in a hundred feeds' worth, one: what a person who looks at 350 new names a day can follow up. */
const USUAL_RATE = 0.016

/**
 * Returns where alarms begin.
 * @throws ForestallError `usage` for a value that is neither a share nor a number.
 */
export function cutOf({alarms, threshold}: CutOptions, rates: AlarmRates): AlarmCut {
  if (threshold !== undefined) {
    const score = threshold.trim() === '' ? Number.NaN : Number(threshold)
    if (Number.isFinite(score)) return {threshold: score, limit: Number.POSITIVE_INFINITY, isAsked: true}
    throw new ForestallError(
      'usage',
      `\`--threshold\` takes a score, not \`${threshold}\``,
      'Write `--threshold -8`, for example.',
    )
  }
  if (alarms === undefined) {
    return {threshold: rates.scoreAt(USUAL_RATE), limit: Number.POSITIVE_INFINITY, isAsked: false}
  }
  const [, share] = /^(\d{1,3}(?:\.\d+)?) ?%$/.exec(alarms) ?? []
  const rate = Number(share) / 100
  if (rate > 0 && rate <= 1) return {threshold: rates.scoreAt(rate), limit: Number.POSITIVE_INFINITY, isAsked: true}
  const limit = /^\d{1,9}$/.test(alarms) ? Number(alarms) : 0
  if (limit > 0) return {threshold: Number.NEGATIVE_INFINITY, limit, isAsked: true}
  throw new ForestallError(
    'usage',
    `\`--alarms\` takes a share of innocent names or a number of names, not \`${alarms}\``,
    'Write `--alarms 1.6%` or `--alarms 20`, for example.',
  )
}
