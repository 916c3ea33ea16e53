import {DIGITS, HYPHEN, IS_DIGIT} from './alphabet.ts'
import type {Technique} from './technique.ts'

const NUMERALS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** What people add to the end of a name to say "the newer one"; `-2` is written `2` first, so joined forms come first. */
const ADDED = [...DIGITS.slice(1), '10', '-2', '-3', 'v2', 'v3', '-v2', '-v3']

export const digits: Technique = {
  id: 'digits',
  title: 'Digits',
  summary: 'Drops a number from the name, changes it, spells it out, or adds one at the end.',
  example: {seed: 'urllib3', variant: 'urllib'},
  cap: (length) => 11 * length + ADDED.length,
  splices(seed, emit) {
    for (let i = 0; i < seed.length; i++) {
      if (IS_DIGIT[seed.charCodeAt(i)] === 0) continue
      for (const digit of DIGITS) if (digit !== seed[i]) emit(i, i + 1, digit)
      emit(i, i + 1, NUMERALS[Number(seed[i])]!)
      if (IS_DIGIT[seed.charCodeAt(i - 1)] !== 1) emit(i, endOfRun(seed, i), '')
    }
    for (const added of ADDED) {
      const followsDigit = IS_DIGIT[seed.charCodeAt(seed.length - 1)] === 1
      if (!followsDigit || added.startsWith(HYPHEN) || added.length === 1) emit(seed.length, seed.length, added)
    }
  },
}

function endOfRun(seed: string, from: number): number {
  let end = from
  while (IS_DIGIT[seed.charCodeAt(end)] === 1) end++
  return end
}
