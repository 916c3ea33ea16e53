import {CHARACTERS} from './alphabet.ts'
import {areNeighbours} from './keyboard.ts'
import type {Technique} from './technique.ts'

/** What `between` has answered, by both character codes: names hold few of all the pairs. */
const KNOWN: (readonly string[])[][] = Array.from({length: 128}, () => [])

/**
 * Returns what may go between two characters, given by code (0 for the end of the name), and is neither a doubling nor a
 * neighbouring key of the two.
 */
function between(left: number, right: number): readonly string[] {
  const row = KNOWN[left]!
  const known = row[right]
  if (known !== undefined) return known
  const [a, b] = [String.fromCharCode(left), String.fromCharCode(right)]
  row[right] = CHARACTERS.filter((c) => c !== a && c !== b && !areNeighbours(a, c) && !areNeighbours(b, c))
  return row[right]
}

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
      for (const character of between(left, right)) emit(i, i, character)
    }
  },
}
