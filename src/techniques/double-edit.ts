import {likelyEdits} from './edits.ts'
import type {Technique} from './technique.ts'

/** Pairs grow with the square of the length; longer seeds pair only edits so close together that the cap holds. */
const MAX_PAIRS = 120
/** Two edits leave nothing of a shorter word. */
const MIN_LENGTH = 4

export const doubleEdit: Technique = {
  id: 'double-edit',
  title: 'Two typos',
  summary: 'Two of the likeliest typos at once: omissions, transpositions and doublings.',
  example: {seed: 'requests', variant: 'reqeuts'},
  wide: 'names',
  cap: () => MAX_PAIRS,
  splices(seed, sink) {
    if (seed.length < MIN_LENGTH) return
    const edits = likelyEdits(seed)
    let left = MAX_PAIRS
    for (let distance = 1; distance < edits.length && left > 0; distance++) {
      for (let k = 0; k + distance < edits.length && left > 0; k++) {
        const first = edits[k]!
        const second = edits[k + distance]!
        if (second.start < first.end) continue
        sink.emitPair(edits, k, k + distance)
        left--
      }
    }
  },
}
