import type {Technique} from './technique.ts'

/** Makes the technique from `inserts`: what is put in front, with or without a hyphen behind it. */
export function prefix(inserts: readonly string[]): Technique {
  return {
    id: 'prefix',
    title: 'Prefix',
    summary: 'Puts a common word in front, joined or with a hyphen (combosquatting).',
    example: {seed: 'requests', variant: 'python-requests'},
    wide: true,
    cap: () => inserts.length,
    splices(_seed, emit) {
      for (const insert of inserts) emit(0, 0, insert)
    },
  }
}
