import {byCharacter} from './alphabet.ts'
import type {Technique} from './technique.ts'

const VOWELS = [...'aeiou']
const OTHERS = byCharacter('aeiouy', (vowel) => VOWELS.filter((other) => other !== vowel))

export const vowelSwap: Technique = {
  id: 'vowel-swap',
  title: 'Other vowel',
  summary: 'Writes another vowel, as when a name is spelled from memory.',
  example: {seed: 'colorama', variant: 'colorema'},
  cap: (length) => 5 * length,
  splices(seed, sink) {
    for (let i = 0; i < seed.length; i++) sink.emitEach(i, i + 1, OTHERS[seed.charCodeAt(i)]!)
  },
}
