import type {Technique} from './technique.ts'

/** Makes the technique from `texts`: what is put in front, with or without a hyphen behind it. */
export function prefix(texts: readonly string[]): Technique {
  return {
    id: 'prefix',
    title: 'Prefix',
    summary: 'Puts a common word in front, joined or with a hyphen (combosquatting).',
    example: {seed: 'requests', variant: 'python-requests'},
    wide: true,
    cap: () => texts.length,
    splices: (_seed, sink) => sink.emitEach(0, 0, texts),
  }
}
