import {byCharacter, codeAt, DIGITS, HYPHEN, IS_DIGIT} from './alphabet.ts'
import type {Technique} from './technique.ts'

const OTHERS = byCharacter(DIGITS, (digit) => DIGITS.filter((other) => other !== digit))
const NUMERALS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** What people add to the end of a name to say "the newer one"; `-2` is written `2` first, so joined forms come first. */
export const ADDED_NUMBERS: readonly string[] = [...DIGITS.slice(1), '10', '-2', '-3']
const IN_FRONT = DIGITS.slice(1)
const TO_DIGIT = ADDED_NUMBERS.filter((added) => added.startsWith(HYPHEN) || added.length === 1)

export const digits: Technique = {
  id: 'digits',
  title: 'Digits',
  summary: 'Drops a number from the name, changes it, spells it out, or adds one at the end or in front.',
  example: {seed: 'urllib3', variant: 'urllib'},
  cap: (length) => 11 * length + ADDED_NUMBERS.length + IN_FRONT.length,
  splices(seed, sink) {
    for (let i = 0; i < seed.length; i++) {
      if (!isDigit(seed, i)) continue
      sink.emitEach(i, i + 1, OTHERS[seed.charCodeAt(i)]!)
      sink.emit(i, i + 1, NUMERALS[Number(seed[i])]!)
      if (!isDigit(seed, i - 1)) sink.emit(i, endOfRun(seed, i), '')
    }
    if (!isDigit(seed, 0)) sink.emitEach(0, 0, IN_FRONT)
    sink.emitEach(seed.length, seed.length, isDigit(seed, seed.length - 1) ? TO_DIGIT : ADDED_NUMBERS)
  },
}

function isDigit(seed: string, i: number): boolean {
  return IS_DIGIT[codeAt(seed, i)] === 1
}

function endOfRun(seed: string, from: number): number {
  let end = from
  while (isDigit(seed, end)) end++
  return end
}
