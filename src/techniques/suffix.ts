import {HYPHEN} from './alphabet.ts'
import type {Technique} from './technique.ts'

/** Makes the technique from `suffixes`, most common first, without hyphens. */
export function suffix(suffixes: readonly string[]): Technique {
  const inserts = suffixes.flatMap((affix) => [HYPHEN + affix, affix])
  return {
    id: 'suffix',
    title: 'Suffix',
    summary: 'Adds a common word at the end, joined or with a hyphen (combosquatting).',
    example: {seed: 'requests', variant: 'requests-dev'},
    cap: () => inserts.length,
    splices(seed, emit) {
      for (const insert of inserts) emit(seed.length, seed.length, insert)
    },
  }
}
