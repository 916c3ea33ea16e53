/** A day in milliseconds. */
export const DAY_MS = 24 * 60 * 60 * 1000

/** The last day that `isDate` takes, in seconds since 1970. */
const LAST_SECONDS = Date.parse('8999-12-31') / 1000

/** Returns today's date in UTC as YYYY-MM-DD. If set, `SOURCE_DATE_EPOCH` is used as the current time. */
export function today(environment: NodeJS.ProcessEnv = process.env): string {
  const seconds = sourceDateEpoch(environment['SOURCE_DATE_EPOCH'])
  return dateOf(seconds === undefined ? Date.now() : seconds * 1000)
}

/**
 * Returns the seconds since 1970 that a value of SOURCE_DATE_EPOCH means (reproducible-builds.org, "SOURCE_DATE_EPOCH
 * specification"); `undefined` if it is unset or empty, not a whole number, or later than the year 8999.
 */
export function sourceDateEpoch(value = ''): number | undefined {
  return /^\d+$/.test(value) && Number(value) <= LAST_SECONDS ? Number(value) : undefined
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

/** Tells whether `text` is a date or a moment: all forms of time that stand in our documents. */
export function isDateOrMoment(text: string): boolean {
  return isDate(text) || isMoment(text)
}

/**
 * Returns a moment in UTC from what another program wrote by ISO 8601, with a space for the T or without, in UTC unless
 * there is an offset; `undefined` for anything else, such as a day that does not exist.
 */
export function momentFrom(text: string): string | undefined {
  const [, date = '', time, offset = 'Z'] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d{1,9})?)(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? []
  const ms = isDate(date) ? Date.parse(`${date}T${time}${offset}`) : Number.NaN
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString()
}

/**
 * Returns when a file was last changed, as a moment. File systems keep times of the year 300,000 and such as no date can
 * express: no file is taken for older than 1970, or newer than now.
 * @param time in milliseconds since 1970.
 */
export function fileMoment(time: number): string {
  return new Date(Math.min(Math.max(time, 0), Date.now())).toISOString()
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
