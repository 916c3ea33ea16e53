import {applySplice} from '../../src/techniques/splice.ts'
import type {Technique} from '../../src/techniques/technique.ts'

/** Returns what a technique makes of `seed` as the names would be written, before normalisation, in sorted order. */
export function variantsOf(technique: Technique, seed: string): string[] {
  const variants = new Set<string>()
  technique.splices(seed, (start, end, insert) => variants.add(applySplice(seed, {start, end, insert})))
  return [...variants].sort()
}
