import {HYPHEN} from './alphabet.ts'
import type {Technique} from './technique.ts'

export const doubling: Technique = {
  id: 'doubling',
  title: 'Doubling',
  summary: 'Types one character twice.',
  example: {seed: 'requests', variant: 'requestss'},
  cap: (length) => length,
  splices(seed, sink) {
    for (let i = 0; i < seed.length; i++) {
      const character = seed[i]!
      if (character !== HYPHEN && character !== seed[i - 1]) sink.emit(i, i, character)
    }
  },
}
