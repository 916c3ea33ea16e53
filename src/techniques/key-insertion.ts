import {byNeighbours, codeAt, HYPHEN} from './alphabet.ts'
import {NEIGHBOURS} from './keyboard.ts'
import type {Technique} from './technique.ts'

const keysBeside = (character: string): readonly string[] =>
  NEIGHBOURS[character.charCodeAt(0)]!.texts.filter((key) => key !== HYPHEN)

/** The same as the character in front would be a doubling of that one. */
const BEFORE = byNeighbours((previous, character) => keysBeside(character).filter((key) => key !== previous))

/** Unless that is "before the next" too, or gives the same name as doubling the next. */
const AFTER = byNeighbours((character, next) =>
  keysBeside(character).filter((key) => key !== next && !keysBeside(next).includes(key)),
)

export const keyInsertion: Technique = {
  id: 'key-insertion',
  title: 'Neighbouring key as well',
  summary: 'Hits the key beside the right one together with it, before or after.',
  example: {seed: 'requests', variant: 'requewsts'},
  wide: true,
  cap: (length) => 16 * length,
  splices(seed, emit) {
    for (let i = 0; i < seed.length; i++) {
      emit.each(i, i, BEFORE(codeAt(seed, i - 1), seed.charCodeAt(i)))
      emit.each(i + 1, i + 1, AFTER(seed.charCodeAt(i), codeAt(seed, i + 1)))
    }
  },
}
