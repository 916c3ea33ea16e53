import {insertList} from './insert-list.ts'
import type {Technique} from './technique.ts'

/** Makes the technique from `texts`: what is put in front, with or without a hyphen behind it. */
export function prefix(texts: readonly string[]): Technique {
  const inserts = insertList(texts)
  return {
    id: 'prefix',
    title: 'Prefix',
    summary: 'Puts a common word in front, joined or with a hyphen (combosquatting).',
    example: {seed: 'requests', variant: 'python-requests'},
    wide: true,
    cap: () => texts.length,
    splices: (_seed, emit) => emit.each(0, 0, inserts),
  }
}
