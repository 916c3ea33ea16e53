import {DAY_MS, since} from '../../dates.ts'

/**
 * Returns what an answer says of the age of the names behind it, in at most one short line: nothing of names of today.
 * @param what says which names they are: `The bundled names`.
 * @param asOf ISO date or date-time.
 */
export function ageNote(what: string, asOf: string): string[] {
  const days = Math.floor(since(asOf) / DAY_MS)
  if (days < 1) return []
  const age = days === 1 ? '1 day' : `${days} days`
  return [`${what} are of ${asOf.slice(0, 10)} (${age} old). \`forestall index update\` fetches today's.`]
}
