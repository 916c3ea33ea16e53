import {ForestallError} from '../errors.ts'
import {limits} from '../limits.ts'

/** 1980-01-01: the earliest time that every archive format can hold, and obviously not the time of the build. */
const DEFAULT_SECONDS = 315_532_800

/**
 * Returns the time for archive members, in seconds since 1970, from the value of SOURCE_DATE_EPOCH
 * (reproducible-builds.org, "SOURCE_DATE_EPOCH specification"); if unset or empty, a fixed one.
 * @throws ForestallError `usage` if it is not a whole number of seconds that a tar can hold.
 */
export function sourceDate(epoch: string | undefined): number {
  if (!epoch) return DEFAULT_SECONDS
  const seconds = Number(epoch)
  if (!/^\d+$/.test(epoch) || seconds > limits.archiveSeconds) {
    throw new ForestallError(
      'usage',
      `SOURCE_DATE_EPOCH is "${epoch}", which is not a number of seconds since 1970`,
      'Unset it, or set it to whole seconds, as `git log -1 --format=%ct` prints them.',
    )
  }
  return seconds
}
