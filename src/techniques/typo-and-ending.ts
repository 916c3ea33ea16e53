import {byCharacter} from './alphabet.ts'
import {likelyEdits, startOfLastRun} from './edits.ts'
import type {Technique} from './technique.ts'

/** Nothing is left of a shorter word. */
const MIN_LENGTH = 4
/** Long names are not misspelled in every position. */
const MAX_EDITS = 48
/** The s comes first: it goes with another vowel as well, where the others would be too many. */
const ENDINGS = ['s', '2', '3', '-2'] as const
const VOWELS = [...'aeiouy']
const OTHER_VOWELS = byCharacter(VOWELS, (vowel) => VOWELS.filter((other) => other !== vowel))

export const typoAndEnding: Technique = {
  id: 'typo-and-ending',
  title: 'Typo and another ending',
  summary: 'Misspells the name once and changes its ending: an s, a 2 or a 3 behind it.',
  example: {seed: 'tensorflow', variant: 'tenserflows'},
  wide: 'names',
  cap: () => MAX_EDITS * ENDINGS.length,
  splices(seed, sink) {
    if (seed.length < MIN_LENGTH) return
    const edits = likelyEdits(seed)
    const likely = edits.length
    for (let i = 0; i < seed.length; i++) {
      for (const insert of OTHER_VOWELS[seed.charCodeAt(i)]!) edits.push({start: i, end: i + 1, insert})
    }
    const count = Math.min(edits.length, MAX_EDITS)
    edits.length = count
    for (const insert of ENDINGS) edits.push({start: seed.length, end: seed.length, insert})
    const lastRun = startOfLastRun(seed)
    for (let k = 0; k < count; k++) {
      const {start, insert} = edits[k]!
      const endings = k < likely ? ENDINGS.length : 1
      for (let e = 0; e < endings; e++) {
        // One undoes the other where the last character is left out and then added.
        if (start === lastRun && insert === '' && ENDINGS[e] === seed[lastRun]) continue
        sink.emitPair(edits, k, count + e)
      }
    }
  },
}
