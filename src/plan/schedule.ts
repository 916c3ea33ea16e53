import {wasUploaded} from './progress.ts'
import type {PlanEntry} from './types.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Returns today's date in UTC as YYYY-MM-DD. `SOURCE_DATE_EPOCH` (seconds) stands for now where it is set. */
export function today(environment: NodeJS.ProcessEnv = process.env): string {
  const epoch = Number(environment['SOURCE_DATE_EPOCH'])
  return dateOf(epoch > 0 ? epoch * 1000 : Date.now())
}

/** Tells whether `text` is a real date written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && dateOf(Date.parse(text)) === text
}

/** Returns the date `days` after `date`, both YYYY-MM-DD. */
export function addDays(date: string, days: number): string {
  return dateOf(Date.parse(date) + days * DAY_MS)
}

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

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
