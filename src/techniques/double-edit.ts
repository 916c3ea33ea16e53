import {HYPHEN} from './alphabet.ts'
import type {Splice} from './splice.ts'
import type {Technique} from './technique.ts'

/** Pairs grow with the square of the length; longer seeds pair only slips at most so far apart that the cap is kept. */
const MOST_PAIRS = 250
/** Two slips in a shorter word leave nothing of it. */
const SHORTEST = 4
const ENDINGS = ['s', '2', '3']

export const doubleEdit: Technique = {
  id: 'double-edit',
  title: 'Two slips',
  summary: 'Two of the likeliest slips at once: omissions, transpositions, doublings, and a changed ending.',
  example: {seed: 'requests', variant: 'reqeustss'},
  wide: true,
  cap: () => MOST_PAIRS,
  splices(seed, emit) {
    if (seed.length < SHORTEST) return
    const slips = slipsOf(seed)
    const lastRun = startOfLastRun(seed)
    let left = MOST_PAIRS
    for (let distance = 1; distance < slips.length && left > 0; distance++) {
      for (let k = 0; k + distance < slips.length && left > 0; k++) {
        const first = slips[k]!
        const second = slips[k + distance]!
        if (second.start < first.end || first.start === seed.length) continue
        // One slip takes back the other only where the last character is left out and then added.
        if (first.start === lastRun && first.insert === '' && second.insert === seed[lastRun]) continue
        emit.both(slips, k, k + distance)
        left--
      }
    }
  },
}

function slipsOf(seed: string): Splice[] {
  const slips: Splice[] = []
  for (let i = 0; i < seed.length; i++) {
    const c = seed[i]!
    if (c === HYPHEN) continue
    if (i === 0 || c !== seed[i - 1]) {
      slips.push({start: i, end: i + 1, insert: ''}, {start: i, end: i, insert: c})
    }
    if (i + 1 === seed.length) continue
    const next = seed[i + 1]!
    if (next !== c && next !== HYPHEN) slips.push({start: i, end: i + 2, insert: next + c})
  }
  for (const insert of ENDINGS) slips.push({start: seed.length, end: seed.length, insert})
  return slips
}

/** Returns where the equal characters begin with which the seed ends. */
function startOfLastRun(seed: string): number {
  let start = seed.length - 1
  while (start > 0 && seed[start - 1] === seed[start]) start--
  return start
}
