import {byCharacter, codeAt, DIGITS, HYPHEN, IS_DIGIT} from './alphabet.ts'
import {insertList} from './insert-list.ts'
import type {Technique} from './technique.ts'

const OTHERS = byCharacter(DIGITS, (digit) => DIGITS.filter((other) => other !== digit))
const NUMERALS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** What people add to the end of a name to say "the newer one"; `-2` is written `2` first, so joined forms come first. */
const ADDED = [...DIGITS.slice(1), '10', '-2', '-3', 'v2', 'v3', '-v2', '-v3']
const TO_LETTER = insertList(ADDED)
const TO_DIGIT = insertList(ADDED.filter((added) => added.startsWith(HYPHEN) || added.length === 1))

export const digits: Technique = {
  id: 'digits',
  title: 'Digits',
  summary: 'Drops a number from the name, changes it, spells it out, or adds one at the end.',
  example: {seed: 'urllib3', variant: 'urllib'},
  cap: (length) => 11 * length + ADDED.length,
  splices(seed, emit) {
    for (let i = 0; i < seed.length; i++) {
      if (!isDigit(seed, i)) continue
      emit.each(i, i + 1, OTHERS[seed.charCodeAt(i)]!)
      emit.one(i, i + 1, NUMERALS[Number(seed[i])]!)
      if (!isDigit(seed, i - 1)) emit.one(i, endOfRun(seed, i), '')
    }
    emit.each(seed.length, seed.length, isDigit(seed, seed.length - 1) ? TO_DIGIT : TO_LETTER)
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
