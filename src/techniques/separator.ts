import {HYPHEN} from './alphabet.ts'
import type {Technique} from './technique.ts'

/**
 * Swapping `-` for `_` or `.` is not here: by PEP 503 that is the same name. What is left, dropping and inserting one,
 * PyPI refuses to everybody as too similar for as long as the seed is registered.
 */
export const separator: Technique = {
  id: 'separator',
  title: 'Separator',
  summary: 'Drops a separator or puts one between two characters.',
  example: {seed: 'python-dateutil', variant: 'pythondateutil'},
  cap: (length) => length,
  splices(seed, sink) {
    for (let i = 0; i < seed.length; i++) {
      if (seed[i] === HYPHEN) sink.emit(i, i + 1, '')
      else if (i > 0 && seed[i - 1] !== HYPHEN) sink.emit(i, i, HYPHEN)
    }
  },
}
