import {byNeighbours, codeAt, LETTERS} from './alphabet.ts'
import {areNeighbours} from './keyboard.ts'
import type {Technique} from './technique.ts'

/** Digits are added by their own technique and by neighbouring keys; no known squat has one from elsewhere. */
const REMAINING = byNeighbours((left, right) =>
  LETTERS.filter((c) => c !== left && c !== right && !areNeighbours(left, c) && !areNeighbours(right, c)),
)

export const insertion: Technique = {
  id: 'insertion',
  title: 'Any extra letter',
  summary: 'Adds a letter that is neither a doubling nor beside its new neighbours on the keyboard.',
  example: {seed: 'numpy', variant: 'numipy'},
  wide: 'names',
  cap: (length) => 26 * (length + 1),
  splices(seed, sink) {
    for (let i = 0; i <= seed.length; i++) sink.emitEach(i, i, REMAINING(codeAt(seed, i - 1), codeAt(seed, i)))
  },
}
