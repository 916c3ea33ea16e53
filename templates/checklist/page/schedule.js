/** Days are ISO dates (YYYY-MM-DD) in the reader's time zone. */

export const DAY = 86_400_000

/** Returns the reader's date at a moment. */
export function localDate(time) {
  const date = new Date(time)
  const two = (n) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/**
 * Returns for each name still to be uploaded the moment (ms) from which it may be: a slot of the moving window of 24
 * hours, `perDay` of them, taken in order. A slot that was missed, or that a refused name left free, goes to the next
 * name. `dates` are the planned dates; until the first of the `uploads` (ISO times) no name comes before its date.
 */
export function slots(dates, uploads, perDay, now) {
  const taken = uploads.map((time) => Date.parse(time)).sort((a, b) => a - b)
  const began = taken.length > 0
  return dates.map((date) => {
    const free = taken.length < perDay ? now : Math.max(now, taken.at(-perDay) + DAY)
    const at = began ? free : Math.max(free, new Date(`${date}T00:00`).getTime())
    taken.push(at)
    return at
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

/** Returns a moment as day of the week and time, in the reader's time zone. */
export function timeWords(at) {
  return new Intl.DateTimeFormat('en-GB', {weekday: 'short', hour: '2-digit', minute: '2-digit'}).format(at)
}

/** Returns an ISO date in words, in English as the page is. */
export function dateWords(date) {
  const parts = {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'}
  return new Intl.DateTimeFormat('en-GB', parts).format(Date.parse(date)).replace(',', '')
}
