import type {Technique} from './technique.ts'

/** A seed other than the target's own name is itself worth taking; the screening leaves out the project's own name. */
export const exact: Technique = {
  id: 'exact',
  title: 'The word itself',
  summary: 'Takes the very word people type: an import name, a brand, a command, a standard-library module.',
  example: {seed: 'bs4', variant: 'bs4'},
  cap: () => 1,
  splices: (_seed, sink) => sink.emit(0, 0, ''),
}
