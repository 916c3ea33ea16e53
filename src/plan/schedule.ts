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
 * Gives every entry to be registered its day: `perDay` a day in the order given, from `start` (YYYY-MM-DD) on. Other
 * entries have none.
 */
export function schedule(entries: readonly PlanEntry[], perDay: number, start: string): PlanEntry[] {
  let uploads = 0
  return entries.map((entry) => {
    if (entry.route !== 'register') return {...entry, batch: null, date: null}
    const day = Math.floor(uploads++ / perDay)
    return {...entry, batch: day + 1, date: addDays(start, day)}
  })
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
