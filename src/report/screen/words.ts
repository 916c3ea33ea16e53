import {count} from '../../plural.ts'
import type {ScreenedName, ScreenHead} from '../../screen/document.ts'
import {percent} from '../percent.ts'

/** Returns a score as a person compares it: `+4.2`, `-3.0`; empty for a name that imitates nothing. */
export function scoreWords({score}: ScreenedName): string {
  return score === null ? '' : `${score < 0 ? '' : '+'}${score.toFixed(1)}`
}

/** Returns what a screening came to, in one sentence or two. */
export function screenSummary({judged, alarms, targets, since, threshold, alarmRate, index}: ScreenHead): string {
  const names = since === null ? count(judged, 'name') : `${count(judged, 'name')} new since ${since.asOf.slice(0, 10)}`
  const level = `score ${threshold.toFixed(1)}, which ${percent(alarmRate)} of innocent names reach`
  return `${names} held against ${count(targets, 'target')}: ${count(alarms, 'alarm')} (${level}). By the names of ${index.asOf} (${index.source}).`
}
