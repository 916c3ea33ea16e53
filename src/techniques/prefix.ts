import {HYPHEN} from './alphabet.ts'
import type {Technique} from './technique.ts'

/** Makes the technique from `prefixes`, most common first, without hyphens. */
export function prefix(prefixes: readonly string[]): Technique {
  const inserts = prefixes.flatMap((affix) => [affix + HYPHEN, affix])
  return {
    id: 'prefix',
    title: 'Prefix',
    summary: 'Puts a common word in front, joined or with a hyphen (combosquatting).',
    example: {seed: 'requests', variant: 'python-requests'},
    cap: () => inserts.length,
    splices(_seed, emit) {
      for (const insert of inserts) emit(0, 0, insert)
    },
  }
}
