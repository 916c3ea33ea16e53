import type {AffixForms} from './affix-table.ts'
import type {Technique} from './technique.ts'

/** Makes the technique from `forms`: what is put in front, with or without a hyphen behind it. */
export function prefix(forms: AffixForms): Technique {
  return {
    id: 'prefix',
    title: 'Prefix',
    summary: 'Puts a common word in front, joined or with a hyphen (combosquatting).',
    example: {seed: 'requests', variant: 'python-requests'},
    wide: 'stems',
    cap: () => forms.all.length,
    splices(seed, sink) {
      for (const list of forms.for(seed)) sink.emitEach(0, 0, list)
    },
  }
}
