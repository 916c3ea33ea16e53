import {HYPHEN} from './alphabet.ts'
import {insertList} from './insert-list.ts'
import type {Technique} from './technique.ts'

/** Makes the technique from `companions`: other projects that everybody knows. */
export function companion(companions: readonly string[]): Technique {
  const known = new Set(companions)
  const behind = insertList(companions.map((other) => HYPHEN + other))
  const inFront = insertList(companions.map((other) => other + HYPHEN))
  return {
    id: 'companion',
    title: 'Companion project',
    summary: 'Joins the name with that of another well-known project, as an integration of both would be called.',
    example: {seed: 'requests', variant: 'requests-pandas'},
    wide: true,
    cap: () => 2 * companions.length,
    splices(seed, emit) {
      if (!known.has(seed)) {
        emit.each(seed.length, seed.length, behind)
        emit.each(0, 0, inFront)
        return
      }
      for (const other of companions) {
        if (seed === other) continue
        emit.one(seed.length, seed.length, HYPHEN + other)
        emit.one(0, 0, other + HYPHEN)
      }
    },
  }
}
