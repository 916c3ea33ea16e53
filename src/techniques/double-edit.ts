import {HYPHEN} from './alphabet.ts'
import type {Technique} from './technique.ts'

/** Pairs grow with the square of the length; longer seeds pair only slips at most so far apart that the cap is kept. */
const MOST_PAIRS = 250
/** Two slips in a shorter word leave nothing of it. */
const SHORTEST = 4
const ENDINGS = ['s', '2', '3']

/** A slip as columns: reused for every seed, so that nothing is allocated but the inserts. */
interface Slip {
  readonly start: number
  readonly end: number
  readonly insert: string
}

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
    let left = MOST_PAIRS
    for (let distance = 1; distance < slips.length && left > 0; distance++) {
      for (let k = 0; k + distance < slips.length && left > 0; k++) {
        const [a, b] = [slips[k]!, slips[k + distance]!]
        if (b.start < a.end || a.start === seed.length) continue
        const insert = a.insert + seed.slice(a.end, b.start) + b.insert
        // One slip can undo the other, or leave a separator beside a separator.
        if (insert === seed.slice(a.start, b.end) || insert.includes('--')) continue
        emit(a.start, b.end, insert)
        left--
      }
    }
  },
}

function slipsOf(seed: string): Slip[] {
  const slips: Slip[] = []
  for (let i = 0; i < seed.length; i++) {
    const c = seed[i]!
    if (c === HYPHEN) continue
    if (c !== seed[i - 1]) {
      slips.push({start: i, end: i + 1, insert: ''}, {start: i, end: i, insert: c})
    }
    const next = seed[i + 1]
    if (next !== undefined && next !== c && next !== HYPHEN) slips.push({start: i, end: i + 2, insert: next + c})
  }
  for (const insert of ENDINGS) slips.push({start: seed.length, end: seed.length, insert})
  return slips
}
