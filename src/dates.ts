/** A day in milliseconds. */
export const DAY_MS = 24 * 60 * 60 * 1000

/** Returns today's date in UTC as YYYY-MM-DD. If set, `SOURCE_DATE_EPOCH` (seconds) is used as the current time. */
export function today(environment: NodeJS.ProcessEnv = process.env): string {
  const epoch = Number(environment['SOURCE_DATE_EPOCH'])
  return dateOf(epoch > 0 ? epoch * 1000 : Date.now())
}

/** Tells whether `text` is a real date written YYYY-MM-DD, of a year to which centuries of days can be added. */
export function isDate(text: string): boolean {
  return /^[0-8]\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && dateOf(Date.parse(text)) === text
}

/** Tells whether `text` is a moment in UTC, written like 2026-11-27T08:30:00Z with or without fractions of a second. */
export function isMoment(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text) &&
    isDate(text.slice(0, 10)) &&
    !Number.isNaN(Date.parse(text))
  )
}

/** Returns the date `days` after `date`, both YYYY-MM-DD. */
export function addDays(date: string, days: number): string {
  return dateOf(Date.parse(date) + days * DAY_MS)
}

/** Returns the UTC date (YYYY-MM-DD) of `time`, in milliseconds since 1970. */
export function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** Returns how long ago a moment was, in milliseconds; one to come is negative. Both ISO dates and date-times are taken. */
export function since(moment: string): number {
  return Date.now() - Date.parse(moment)
}

/** Returns the days from one date or date-time to another, rounded. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** Tells whether one date or date-time is later than another. */
export function isLater(moment: string, other: string): boolean {
  return Date.parse(moment) > Date.parse(other)
}
