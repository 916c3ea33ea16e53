import type {Technique} from './technique.ts'

/** The seed itself is worth taking when it is not the target's own name; the screening leaves that name out. */
export const exact: Technique = {
  id: 'exact',
  title: 'The word itself',
  summary: 'Takes the very word people type: an import name, a brand, a command, a standard-library module.',
  example: {seed: 'bs4', variant: 'bs4'},
  cap: () => 1,
  splices: (_seed, emit) => emit.one(0, 0, ''),
}
