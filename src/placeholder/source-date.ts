import {dateOf, sourceDateEpoch} from '../dates.ts'
import {ForestallError} from '../errors.ts'
import {shortened} from '../escape/text.ts'
import {limits} from '../limits.ts'

/** 1980-01-01: the earliest time that every archive format can hold, and obviously not the time of the build. */
const DEFAULT_SECONDS = 315_532_800

/**
 * Refuses a value of SOURCE_DATE_EPOCH that does not give a time, which would be passed over without a word otherwise.
 * @throws ForestallError `usage` if it is not a whole number, or later than the year 8999.
 */
export function refuseSourceDate(value: string | undefined): void {
  if (!value || sourceDateEpoch(value) !== undefined) return
  const why = /^\d+$/.test(value) ? 'is later than the year 8999' : 'is not a number of seconds since 1970'
  throw new ForestallError(
    'usage',
    `SOURCE_DATE_EPOCH is "${shortened(value)}", which ${why}`,
    'Unset it, or set it to whole seconds, as `git log -1 --format=%ct` prints them.',
  )
}

/**
 * Returns the time for archive members, in seconds since 1970, from a value of SOURCE_DATE_EPOCH; if unset or empty, a
 * fixed one.
 * @throws ForestallError `usage` if it is not a time that a tar can hold.
 */
export function sourceDate(value: string | undefined): number {
  refuseSourceDate(value)
  const seconds = sourceDateEpoch(value) ?? DEFAULT_SECONDS
  if (seconds <= limits.archiveSeconds) return seconds
  throw new ForestallError(
    'usage',
    `SOURCE_DATE_EPOCH is ${seconds}, which is later than ${dateOf(limits.archiveSeconds * 1000)}, the last day that every tar can hold`,
    'Unset it for making placeholders, or set it to an earlier time.',
  )
}
