import {addDays} from '../dates.ts'
import {wasUploaded} from './progress.ts'
import type {PlanEntry} from './types.ts'

/**
 * Gives every entry its day of uploading; the entries come back in the order in which they were given. What has been
 * uploaded keeps its day. What is still open follows, the riskiest first, `perDay` a day: from `start` (YYYY-MM-DD) on,
 * or from the last day that has begun. Entries that nobody is to upload, or can, have no day.
 */
export function schedule(entries: readonly PlanEntry[], perDay: number, start: string): PlanEntry[] {
  const uploaded = entries.filter(isUploaded)
  let batch = Math.max(1, ...uploaded.map((entry) => entry.batch ?? 1))
  let room = perDay - uploaded.filter((entry) => entry.batch === batch).length
  const days = new Map<PlanEntry, number>()
  for (const entry of byRisk(entries)) {
    if (entry.route !== 'register' || isClosed(entry) || isUploaded(entry)) continue
    if (room <= 0) {
      batch++
      room = perDay
    }
    days.set(entry, batch)
    room--
  }
  return entries.map((entry) => {
    if (isUploaded(entry)) return entry
    const day = days.get(entry) ?? null
    return {...entry, batch: day, date: day === null ? null : addDays(start, day - 1)}
  })
}

/** Returns the entries by risk, the highest first, those of equal risk by name. */
export function byRisk<Entry extends Pick<PlanEntry, 'risk' | 'name'>>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => b.risk - a.risk || compare(a.name, b.name))
}

function isClosed({verdict}: PlanEntry): boolean {
  return verdict === 'taken' || verdict === 'refused'
}

/** Uploaded on a day of the plan. */
function isUploaded(entry: PlanEntry): boolean {
  return wasUploaded(entry) && entry.batch !== null
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
