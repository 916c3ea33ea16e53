import {NEIGHBOURS} from './keyboard.ts'
import type {Technique} from './technique.ts'

export const keySubstitution: Technique = {
  id: 'key-substitution',
  title: 'Neighbouring key',
  summary: 'Hits the key beside the right one.',
  example: {seed: 'requests', variant: 'tequests'},
  cap: (length) => 8 * length,
  splices(seed, emit) {
    for (let i = 0; i < seed.length; i++) emit.each(i, i + 1, NEIGHBOURS[seed.charCodeAt(i)]!)
  },
}
