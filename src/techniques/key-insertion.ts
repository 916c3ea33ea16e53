import {byNeighbours, codeAt, HYPHEN, IS_DIGIT} from './alphabet.ts'
import {NEIGHBOURS} from './keyboard.ts'
import type {Technique} from './technique.ts'

const keysBeside = (character: string): readonly string[] =>
  NEIGHBOURS[character.charCodeAt(0)]!.filter((key) => key !== HYPHEN)

const isDigit = (character: string) => IS_DIGIT[codeAt(character, 0)] === 1

/**
 * What is hit together with one of two neighbours, behind the left or before the right one, and doubles neither. A digit
 * behind a name that ends in a letter is a version: the technique `digits` makes those.
 */
const BETWEEN = byNeighbours((left, right) =>
  [...new Set([...keysBeside(left), ...keysBeside(right)])].filter(
    (key) => key !== left && key !== right && (codeAt(right, 0) !== 0 || isDigit(left) || !isDigit(key)),
  ),
)

export const keyInsertion: Technique = {
  id: 'key-insertion',
  title: 'Neighbouring key as well',
  summary: 'Hits the key beside the right one together with it, before or after.',
  example: {seed: 'requests', variant: 'requewsts'},
  wide: 'names',
  cap: (length) => 16 * length,
  splices(seed, sink) {
    for (let i = 0; i <= seed.length; i++) sink.emitEach(i, i, BETWEEN(codeAt(seed, i - 1), codeAt(seed, i)))
  },
}
