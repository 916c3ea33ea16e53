import {likelyEdits, startOfLastRun} from './edits.ts'
import type {Splice} from './splice.ts'
import type {Technique} from './technique.ts'

/** Nothing is left of a shorter word. */
const MIN_LENGTH = 4
/** Long names are not misspelled in every position. */
const MAX_EDITS = 48
/** The s comes first: it goes with another vowel as well, where the others would be too many. */
const ENDINGS = ['s', '2', '3', '-2'] as const
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'y'] as const

export const typoAndEnding: Technique = {
  id: 'typo-and-ending',
  title: 'Typo and another ending',
  summary: 'Misspells the name once and changes its ending: an s, a 2 or a 3 behind it.',
  example: {seed: 'tensorflow', variant: 'tenserflows'},
  wide: 'names',
  cap: () => MAX_EDITS * ENDINGS.length,
  splices(seed, sink) {
    if (seed.length < MIN_LENGTH) return
    const likely = likelyEdits(seed)
    const edits = [...likely, ...vowelEdits(seed)].slice(0, MAX_EDITS)
    const endings = ENDINGS.map((insert): Splice => ({start: seed.length, end: seed.length, insert}))
    const all = [...edits, ...endings]
    const lastRun = startOfLastRun(seed)
    for (let k = 0; k < edits.length; k++) {
      const {start, insert} = edits[k]!
      const count = k < likely.length ? ENDINGS.length : 1
      for (let e = edits.length; e < edits.length + count; e++) {
        // One undoes the other where the last character is left out and then added.
        if (start === lastRun && insert === '' && all[e]!.insert === seed[lastRun]) continue
        sink.emitPair(all, k, e)
      }
    }
  },
}

/** Another vowel for each. */
function vowelEdits(seed: string): Splice[] {
  return [...seed].flatMap((c, i) =>
    (VOWELS as readonly string[]).includes(c)
      ? VOWELS.filter((vowel) => vowel !== c).map((insert) => ({start: i, end: i + 1, insert}))
      : [],
  )
}
