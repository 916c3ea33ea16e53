import {byNeighbours, codeAt, HYPHEN} from './alphabet.ts'
import {NEIGHBOURS} from './keyboard.ts'
import type {Technique} from './technique.ts'

const keysBeside = (character: string): readonly string[] =>
  NEIGHBOURS[character.charCodeAt(0)]!.filter((key) => key !== HYPHEN)

/** What is hit together with one of two neighbours, behind the left or before the right one, and doubles neither. */
const BETWEEN = byNeighbours((left, right) =>
  [...new Set([...keysBeside(left), ...keysBeside(right)])].filter((key) => key !== left && key !== right),
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
