import type {Suspicion} from '../findings/suspected.ts'
import {figure} from '../plural.ts'

/** Returns at most `most` of the words as a list for a sentence: `a`, `a and b`, `a, b and 3 more`. */
export function listWords(words: readonly string[], most = 3): string {
  const shown = words.length > most ? [...words.slice(0, most - 1), `${words.length - most + 1} more`] : words
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** Returns an ISO date (YYYY-MM-DD) in words, `Monday 23 November 2026`; anything else is returned unchanged. */
export function dateWords(date: string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : Number.NaN
  if (Number.isNaN(time)) return date
  const parts = {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'} as const
  return new Intl.DateTimeFormat('en-GB', parts).format(time).replace(',', '')
}

/** Returns a name's alerts as words: `typosnyper:omitted_characters` → `omitted characters`. */
export function alertWords(alerts: readonly string[]): string {
  return alerts.map((alert) => alert.replace(/^.*:/s, '').replaceAll('_', ' ')).join(', ')
}

const SUSPICIONS: Readonly<Record<Suspicion['reason'], string>> = {
  prohibited: 'prohibited in public',
  held: 'held without a release',
  removed: 'removed as malware before',
}

/** Returns why a name probably cannot be had, with the source: `removed as malware before, MAL-2023-1`. */
export function suspicionWords({reason, source}: Suspicion): string {
  return `${SUSPICIONS[reason]}, ${source.replace(/^https:\/\/github\.com\//, '')}`
}

/** Returns a rank as people say it: `1st`, `12th`, `1,003rd`. */
export function ordinal(n: number): string {
  const ending = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${figure(n)}${ending}`
}

/** Returns a share (above 0, at most 1) as odds, to two figures: `1 in 27`, `7 in 10`, `1 in 25,000`. */
export function oneIn(share: number): string {
  const n = 1 / share
  const isWhole = Math.abs(n - Math.round(n)) < 0.1
  if (n < 5 && !isWhole) return `${Math.round(share * 10)} in 10`
  return `1 in ${figure(Number(n.toPrecision(2)) > 100 ? Number(n.toPrecision(2)) : Math.round(n))}`
}
