import type {Technique} from './technique.ts'

/**
 * A seed other than the target's own name is itself worth taking. The own name of a project is none of its look-alikes
 * once it is registered; until then it is the first, with a likelihood that `engine/rank/own-name.ts` states.
 */
export const exact: Technique = {
  id: 'exact',
  title: 'The word itself',
  summary: 'Takes the very word people type: an import name, a brand, a command, a standard-library module.',
  example: {seed: 'bs4', variant: 'bs4'},
  cap: () => 1,
  splices: (_seed, sink) => sink.emit(0, 0, ''),
}
