import {codeAt} from './alphabet.ts'
import type {Technique} from './technique.ts'

export const omission: Technique = {
  id: 'omission',
  title: 'Omission',
  summary: 'Leaves out one character.',
  example: {seed: 'requests', variant: 'requsts'},
  cap: (length) => length,
  splices(seed, sink) {
    if (seed.length < 2) return
    for (let i = 0; i < seed.length; i++) {
      // Within a run of equal characters every omission gives the same name: the first stands for all.
      if (seed.charCodeAt(i) !== codeAt(seed, i - 1)) sink.emit(i, i + 1, '')
    }
  },
}
