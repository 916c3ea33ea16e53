import {applySplice} from '../../src/techniques/splice.ts'
import {splicesOf, type Technique} from '../../src/techniques/technique.ts'

/** Returns what a technique makes of `seed` as the names would be written, before normalisation, in sorted order. */
export function variantsOf(technique: Technique, seed: string): string[] {
  return [...new Set(splicesOf(technique, seed).map((splice) => applySplice(seed, splice)))].sort()
}
