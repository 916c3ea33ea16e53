import {bothWays, emitRewrites} from './rewrites.ts'
import type {Technique} from './technique.ts'

/**
 * Characters that pass for one another in common fonts (dnstwist's and Unicode TR39's ASCII confusables). `l`, `i`, `1`
 * and `o`, `0` are among them although PyPI refuses the result while the seed is registered: aliases often are not.
 */
const CONFUSABLES = bothWays([
  ['l', '1'],
  ['l', 'i'],
  ['i', '1'],
  ['o', '0'],
  ['s', '5'],
  ['e', '3'],
  ['a', '4'],
  ['t', '7'],
  ['b', '8'],
  ['g', '9'],
  ['g', 'q'],
  ['z', '2'],
  ['b', '6'],
  ['b', 'd'],
  ['u', 'v'],
  ['n', 'm'],
  ['n', 'h'],
  ['rn', 'm'],
  ['nn', 'm'],
  ['vv', 'w'],
  ['cl', 'd'],
])

export const lookAlike: Technique = {
  id: 'look-alike',
  title: 'Look-alike characters',
  summary: 'Writes characters that look like the right ones: 5 for s, rn for m, vv for w, cl for d.',
  example: {seed: 'modern', variant: 'rnodern'},
  cap: (length) => 6 * length,
  splices: (seed, sink) => emitRewrites(CONFUSABLES, seed, sink),
}
