import {addDays} from '../dates.ts'
import {wasUploaded} from './progress.ts'
import type {PlanEntry} from './types.ts'

/**
 * Gives every entry its upload day, and returns the entries in the order given. An uploaded entry keeps its day. Those
 * still open follow, the riskiest first, `perDay` per day: from `start` (YYYY-MM-DD), or from the last day that has
 * begun. Entries that are not to be uploaded, or cannot be, do not get a day.
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

/** Returns the entries by decreasing risk, and by name where the risk is equal. */
export function byRisk<Entry extends Pick<PlanEntry, 'risk' | 'name'>>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => b.risk - a.risk || compare(a.name, b.name))
}

function isClosed({verdict, closedBy}: PlanEntry): boolean {
  return verdict === 'taken' || verdict === 'refused' || closedBy != null
}

/** Tells whether the entry was uploaded on a day of the plan. */
function isUploaded(entry: PlanEntry): boolean {
  return wasUploaded(entry) && entry.batch !== null
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
