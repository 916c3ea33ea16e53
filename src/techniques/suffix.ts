import {insertList} from './insert-list.ts'
import type {Technique} from './technique.ts'

/** Makes the technique from `texts`: what is put at the end, with or without a hyphen before it. */
export function suffix(texts: readonly string[]): Technique {
  const inserts = insertList(texts)
  return {
    id: 'suffix',
    title: 'Suffix',
    summary: 'Adds a common word at the end, joined or with a hyphen (combosquatting).',
    example: {seed: 'requests', variant: 'requests-dev'},
    wide: true,
    cap: () => texts.length,
    splices: (seed, emit) => emit.each(seed.length, seed.length, inserts),
  }
}
