import {byCharacter, CHARACTERS, HYPHEN, IS_VOWEL, LETTERS} from './alphabet.ts'
import {areNeighbours} from './keyboard.ts'
import type {Technique} from './technique.ts'

const ALL = [...LETTERS, HYPHEN]

/**
 * Digits come by look-alikes, neighbouring keys and changed numbers; no known squat has one from elsewhere.
 * REMAINING[code] lists what may stand for that character and is neither a neighbouring key nor another vowel.
 */
const REMAINING = byCharacter([...CHARACTERS, HYPHEN], (character) => {
  const isVowel = IS_VOWEL[character.charCodeAt(0)] === 1
  return ALL.filter(
    (other) => other !== character && !areNeighbours(character, other) && !(isVowel && 'aeiou'.includes(other)),
  )
})

export const substitution: Technique = {
  id: 'substitution',
  title: 'Any other letter',
  summary: 'Writes a letter or hyphen that is neither beside the right one on the keyboard nor, for a vowel, a vowel.',
  example: {seed: 'requests', variant: 'reqkests'},
  wide: 'names',
  cap: (length) => 27 * length,
  splices(seed, sink) {
    for (let i = 0; i < seed.length; i++) sink.emitEach(i, i + 1, REMAINING[seed.charCodeAt(i)]!)
  },
}
