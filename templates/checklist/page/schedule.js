/** Days are ISO dates (YYYY-MM-DD) in the reader's time zone. */

const DAY = 86_400_000

/** Returns the reader's date at a moment. */
export function localDate(time) {
  const date = new Date(time)
  const two = (n) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

export function dayAfter(date) {
  return new Date(Date.parse(date) + DAY).toISOString().slice(0, 10)
}

/**
 * Reschedules missed days: an unfinished day that has passed becomes today, and those after it follow, one a day.
 * `days` are `{date, finished, lastUpload}`, in order; returns the date on which each is due. Finished days and days
 * without a date stay as they are.
 */
export function due(days, today) {
  let earliest = today
  return days.map(({date, finished, lastUpload}) => {
    if (date === null) return null
    if (finished) {
      if (lastUpload && lastUpload >= earliest) earliest = dayAfter(lastUpload)
      return date
    }
    // ISO dates sort as text.
    const [, on] = [date, earliest].sort()
    earliest = dayAfter(on)
    return on
  })
}

/**
 * PyPI counts new projects over a moving window of 24 hours. Returns how many of the upload times (ISO) lie within it
 * and, when `perDay` of them do, the moment (ms) from which the next one may be tried.
 */
export function quota(uploads, perDay, now) {
  const recent = uploads
    .map((time) => Date.parse(time))
    .filter((time) => time > now - DAY)
    .sort((a, b) => a - b)
  return {used: recent.length, next: recent.length >= perDay ? recent[recent.length - perDay] + DAY : null}
}

/** Returns an ISO date in words, in English as the page is. */
export function dateWords(date) {
  const parts = {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'}
  return new Intl.DateTimeFormat('en-GB', parts).format(Date.parse(date)).replace(',', '')
}
