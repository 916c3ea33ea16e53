import {byNeighbours, CHARACTERS, codeAt} from './alphabet.ts'
import {areNeighbours} from './keyboard.ts'
import type {Technique} from './technique.ts'

const REMAINING = byNeighbours((left, right) =>
  CHARACTERS.filter((c) => c !== left && c !== right && !areNeighbours(left, c) && !areNeighbours(right, c)),
)

export const insertion: Technique = {
  id: 'insertion',
  title: 'Any extra character',
  summary: 'Adds a character that is neither a doubling nor beside its new neighbours on the keyboard.',
  example: {seed: 'numpy', variant: 'numipy'},
  wide: true,
  cap: (length) => 36 * (length + 1),
  splices(seed, emit) {
    for (let i = 0; i <= seed.length; i++) emit.each(i, i, REMAINING(codeAt(seed, i - 1), codeAt(seed, i)))
  },
}
