import type {Technique} from './technique.ts'

/** Makes the technique from `texts`: what is put at the end, with or without a hyphen before it. */
export function suffix(texts: readonly string[]): Technique {
  return {
    id: 'suffix',
    title: 'Suffix',
    summary: 'Adds a common word at the end, joined or with a hyphen (combosquatting).',
    example: {seed: 'requests', variant: 'requests-dev'},
    wide: true,
    cap: () => texts.length,
    splices: (seed, sink) => sink.emitEach(seed.length, seed.length, texts),
  }
}
