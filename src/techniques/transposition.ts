import type {Technique} from './technique.ts'

export const transposition: Technique = {
  id: 'transposition',
  title: 'Transposition',
  summary: 'Swaps two neighbouring characters.',
  example: {seed: 'requests', variant: 'reqeusts'},
  cap: (length) => Math.max(0, length - 1),
  splices(seed, sink) {
    for (let i = 0; i + 1 < seed.length; i++) {
      if (seed[i] !== seed[i + 1]) sink.emit(i, i + 2, seed[i + 1]! + seed[i]!)
    }
  },
}
