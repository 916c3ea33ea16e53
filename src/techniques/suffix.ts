import type {AffixForms} from './affix-table.ts'
import type {Technique} from './technique.ts'

/** Makes the technique from `forms`: what is put at the end, with or without a hyphen before it. */
export function suffix(forms: AffixForms): Technique {
  return {
    id: 'suffix',
    title: 'Suffix',
    summary: 'Adds a common word or two at the end, joined or with a hyphen (combosquatting).',
    example: {seed: 'requests', variant: 'requests-dev'},
    wide: 'stems',
    cap: () => forms.all.length,
    splices(seed, sink) {
      for (const list of forms.for(seed)) sink.emitEach(seed.length, seed.length, list)
    },
  }
}
