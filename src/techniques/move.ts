import {HYPHEN} from './alphabet.ts'
import type {Technique} from './technique.ts'

export const move: Technique = {
  id: 'move',
  title: 'Moved character',
  summary: 'Types a character two positions too early or too late.',
  example: {seed: 'botocore', variant: 'botoceor'},
  cap: (length) => 2 * Math.max(0, length - 2),
  splices(seed, sink) {
    for (let i = 0; i + 2 < seed.length; i++) {
      const [a, b, c] = [seed[i]!, seed[i + 1]!, seed[i + 2]!]
      // With two equal neighbours among the three, a transposition gives the same name.
      if (a === b || b === c || a === HYPHEN || b === HYPHEN || c === HYPHEN) continue
      sink.emit(i, i + 3, b + c + a)
      if (a !== c) sink.emit(i, i + 3, c + a + b)
    }
  },
}
