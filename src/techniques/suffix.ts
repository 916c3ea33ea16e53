import type {Technique} from './technique.ts'

/** Makes the technique from `inserts`: what is put at the end, with or without a hyphen before it. */
export function suffix(inserts: readonly string[]): Technique {
  return {
    id: 'suffix',
    title: 'Suffix',
    summary: 'Adds a common word at the end, joined or with a hyphen (combosquatting).',
    example: {seed: 'requests', variant: 'requests-dev'},
    wide: true,
    cap: () => inserts.length,
    splices(seed, emit) {
      for (const insert of inserts) emit(seed.length, seed.length, insert)
    },
  }
}
