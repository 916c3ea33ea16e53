import {codeAt, HYPHEN_CODE, IS_DIGIT, IS_VOWEL} from '../techniques/alphabet.ts'
import type {Kind} from './technique-kinds.ts'

/** What a position in a seed can be, one bit each. */
export const POSITION = {first: 1, last: 2, mark: 4, twin: 8, vowel: 16} as const
/** How many kinds of position these bits tell apart. */
export const POSITION_KINDS = 32

/**
 * Returns as one number, below POSITION_KINDS, all that the features tell of a position at which a technique of this kind
 * changes `text`, but how late it is: positions of one kind have the same features.
 */
export function positionKindOf(kind: Kind, text: string, start: number, end: number): number {
  const code = codeAt(text, start)
  const next = codeAt(text, start + 1)
  let position = 0
  if (start === 0) position = POSITION.first
  else if (end === text.length || (kind === 'double' && start === text.length - 1)) position = POSITION.last
  if (kind === 'insert') return position
  if (isMark(code) || (kind === 'swap' && isMark(next))) position |= POSITION.mark
  if (code === next) position |= POSITION.twin
  return position | (IS_VOWEL[code]! * POSITION.vowel)
}

function isMark(code: number): boolean {
  return code === HYPHEN_CODE || IS_DIGIT[code] === 1
}
