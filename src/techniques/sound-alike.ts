import {bothWays, emitRewrites} from './rewrites.ts'
import type {Technique} from './technique.ts'

/** Spellings of one sound in English, and of British against American English (`colour`, `-ise`, `-re`). */
const HOMOPHONES = bothWays([
  ['c', 'k'],
  ['c', 's'],
  ['s', 'z'],
  ['ck', 'k'],
  ['ph', 'f'],
  ['i', 'y'],
  ['ie', 'y'],
  ['ee', 'ea'],
  ['ou', 'o'],
  ['oo', 'u'],
  ['er', 're'],
  ['er', 'or'],
  ['x', 'ks'],
  ['qu', 'kw'],
  ['w', 'wh'],
  ['r', 'wr'],
  ['t', 'th'],
  ['j', 'g'],
  ['v', 'w'],
  ['d', 't'],
  ['b', 'p'],
])

export const soundAlike: Technique = {
  id: 'sound-alike',
  title: 'Sound-alike spelling',
  summary: 'Spells the same sound another way: k for c, f for ph, colour for color.',
  example: {seed: 'pycrypto', variant: 'pycripto'},
  cap: (length) => 8 * length,
  splices: (seed, sink) => emitRewrites(HOMOPHONES, seed, sink),
}
