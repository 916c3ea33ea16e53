import {HYPHEN} from './alphabet.ts'
import type {Splice} from './splice.ts'
import type {Technique} from './technique.ts'

/** Pairs grow with the square of the length; longer seeds pair only edits so close together that the cap holds. */
const MAX_PAIRS = 250
/** Two edits leave nothing of a shorter word. */
const MIN_LENGTH = 4
const ENDINGS = ['s', '2', '3']

export const doubleEdit: Technique = {
  id: 'double-edit',
  title: 'Two typos',
  summary: 'Two of the likeliest typos at once: omissions, transpositions, doublings, and a changed ending.',
  example: {seed: 'requests', variant: 'reqeustss'},
  wide: true,
  cap: () => MAX_PAIRS,
  splices(seed, sink) {
    if (seed.length < MIN_LENGTH) return
    const edits = editsOf(seed)
    const lastRun = startOfLastRun(seed)
    let left = MAX_PAIRS
    for (let distance = 1; distance < edits.length && left > 0; distance++) {
      for (let k = 0; k + distance < edits.length && left > 0; k++) {
        const first = edits[k]!
        const second = edits[k + distance]!
        if (second.start < first.end || first.start === seed.length) continue
        // One edit undoes the other only where the last character is left out and then added.
        if (first.start === lastRun && first.insert === '' && second.insert === seed[lastRun]) continue
        sink.emitPair(edits, k, k + distance)
        left--
      }
    }
  },
}

function editsOf(seed: string): Splice[] {
  const edits: Splice[] = []
  for (let i = 0; i < seed.length; i++) {
    const c = seed[i]!
    if (c === HYPHEN) continue
    if (i === 0 || c !== seed[i - 1]) {
      edits.push({start: i, end: i + 1, insert: ''}, {start: i, end: i, insert: c})
    }
    if (i + 1 === seed.length) continue
    const next = seed[i + 1]!
    if (next !== c && next !== HYPHEN) edits.push({start: i, end: i + 2, insert: next + c})
  }
  for (const insert of ENDINGS) edits.push({start: seed.length, end: seed.length, insert})
  return edits
}

/** Returns where the equal characters begin with which the seed ends. */
function startOfLastRun(seed: string): number {
  let start = seed.length - 1
  while (start > 0 && seed[start - 1] === seed[start]) start--
  return start
}
