import {EXIT} from '../errors.ts'
import type {Review} from '../watch/review.ts'

/**
 * Returns the exit code that a review calls for, undefined for 0: 4 if the index was to be asked and said nothing at
 * all, 10 if findings were asked for and some look-alike is not likely innocent.
 */
export function exitOfReview(
  {names, live}: Review,
  flags: {readonly live?: boolean | undefined; readonly 'exit-code': boolean},
): number | undefined {
  if (flags.live && !live && names.length > 0) return EXIT.index
  return flags['exit-code'] && names.some(({leaning}) => leaning !== 'innocent') ? EXIT.findings : undefined
}
