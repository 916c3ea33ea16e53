import {CHARACTERS, HYPHEN, IS_VOWEL} from './alphabet.ts'
import {areNeighbours} from './keyboard.ts'
import type {Technique} from './technique.ts'

/** REMAINING[code] lists what may stand for that character and is neither a neighbouring key nor another vowel. */
const REMAINING: readonly (readonly string[])[] = Array.from({length: 128}, (_, code) => {
  const character = String.fromCharCode(code)
  return [...CHARACTERS, HYPHEN].filter(
    (other) =>
      other !== character && !areNeighbours(character, other) && !(IS_VOWEL[code] === 1 && 'aeiou'.includes(other)),
  )
})

export const substitution: Technique = {
  id: 'substitution',
  title: 'Any other character',
  summary: 'Writes one character for another that is neither beside it on the keyboard nor, for a vowel, a vowel.',
  example: {seed: 'requests', variant: 'reqkests'},
  wide: true,
  cap: (length) => 36 * length,
  splices(seed, emit) {
    for (let i = 0; i < seed.length; i++) {
      for (const character of REMAINING[seed.charCodeAt(i)]!) emit(i, i + 1, character)
    }
  },
}
