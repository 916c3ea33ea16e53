import {NEIGHBOURS} from './keyboard.ts'
import type {Technique} from './technique.ts'

export const keySubstitution: Technique = {
  id: 'key-substitution',
  title: 'Neighbouring key',
  summary: 'Hits the key beside the right one.',
  example: {seed: 'requests', variant: 'tequests'},
  cap: (length) => 8 * length,
  splices(seed, sink) {
    for (let i = 0; i < seed.length; i++) sink.emitEach(i, i + 1, NEIGHBOURS[seed.charCodeAt(i)]!)
  },
}
