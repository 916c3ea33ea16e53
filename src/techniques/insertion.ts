import {CHARACTERS} from './alphabet.ts'
import {areNeighbours} from './keyboard.ts'
import type {Technique} from './technique.ts'

/** REMAINING[left][right] lists what may go in between and is neither a doubling nor a neighbouring key of the two. */
const REMAINING: readonly (readonly (readonly string[])[])[] = Array.from({length: 128}, (_, left) =>
  Array.from({length: 128}, (_, right) => {
    const [a, b] = [String.fromCharCode(left), String.fromCharCode(right)]
    return /[-a-z0-9\0]/.test(a) && /[-a-z0-9\0]/.test(b)
      ? CHARACTERS.filter((c) => c !== a && c !== b && !areNeighbours(a, c) && !areNeighbours(b, c))
      : []
  }),
)

export const insertion: Technique = {
  id: 'insertion',
  title: 'Any extra character',
  summary: 'Adds a character that is neither a doubling nor beside its new neighbours on the keyboard.',
  example: {seed: 'numpy', variant: 'numipy'},
  wide: true,
  cap: (length) => 36 * (length + 1),
  splices(seed, emit) {
    for (let i = 0; i <= seed.length; i++) {
      const left = i === 0 ? 0 : seed.charCodeAt(i - 1)
      const right = i === seed.length ? 0 : seed.charCodeAt(i)
      for (const character of REMAINING[left]![right]!) emit(i, i, character)
    }
  },
}
