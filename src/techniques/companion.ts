import {HYPHEN} from './alphabet.ts'
import type {Technique} from './technique.ts'

/** Makes the technique from `companions`: other well-known projects. */
export function companion(companions: readonly string[]): Technique {
  const known = new Set(companions)
  const behind = companions.map((other) => HYPHEN + other)
  const inFront = companions.map((other) => other + HYPHEN)
  return {
    id: 'companion',
    title: 'Companion project',
    summary: 'Joins the name with that of another well-known project, as an integration of both would be called.',
    example: {seed: 'requests', variant: 'requests-pandas'},
    wide: 'names',
    cap: () => 2 * companions.length,
    splices(seed, sink) {
      if (!known.has(seed)) {
        sink.emitEach(seed.length, seed.length, behind)
        sink.emitEach(0, 0, inFront)
        return
      }
      for (const other of companions) {
        if (seed === other) continue
        sink.emit(seed.length, seed.length, HYPHEN + other)
        sink.emit(0, 0, other + HYPHEN)
      }
    },
  }
}
