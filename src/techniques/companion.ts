import {HYPHEN} from './alphabet.ts'
import type {Technique} from './technique.ts'

/** Makes the technique from `companions`: other projects that everybody knows. */
export function companion(companions: readonly string[]): Technique {
  return {
    id: 'companion',
    title: 'Companion project',
    summary: 'Joins the name with that of another well-known project, as an integration of both would be called.',
    example: {seed: 'requests', variant: 'requests-pandas'},
    wide: true,
    cap: () => 2 * companions.length,
    splices(seed, emit) {
      for (const other of companions) {
        if (seed === other) continue
        emit(seed.length, seed.length, HYPHEN + other)
        emit(0, 0, other + HYPHEN)
      }
    },
  }
}
