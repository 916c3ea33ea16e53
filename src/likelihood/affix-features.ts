import type {Affix} from '../techniques/affix-table.ts'
import {HYPHEN} from '../techniques/alphabet.ts'
import type {FeatureNumbers} from './features.ts'

/** What is the same of an affix whatever it is put to: looked up by the text that is inserted. */
export interface AffixForm {
  readonly isHyphenated: boolean
  readonly numbers: readonly number[]
  readonly values: readonly number[]
}

/** Returns the hyphenated and the joined form of each affix by its text, with the features that both always have. */
export function affixFormsOf(
  affixes: ReadonlyMap<string, Affix>,
  side: 'prefix' | 'suffix',
  at: FeatureNumbers,
): ReadonlyMap<string, AffixForm> {
  const forms = new Map<string, AffixForm>()
  for (const {affix, hyphenated, joined, isTypical} of affixes.values()) {
    const kinds = [
      ...(isTypical ? [at['affix-typical']] : []),
      ...(affix.includes(HYPHEN) ? [at['affix-two-words']] : []),
    ]
    forms.set(side === 'prefix' ? `${affix}-` : `-${affix}`, {
      isHyphenated: true,
      numbers: [...kinds, at['affix-hyphenated']],
      values: [...kinds.map(() => 1), Math.log(1 + hyphenated) / 4],
    })
    forms.set(affix, {
      isHyphenated: false,
      numbers: [...kinds, at[`${side}-joined`], at['affix-joined'], at['affix-length']],
      values: [...kinds.map(() => 1), 1, Math.log(1 + joined) / 4, affix.length / 5],
    })
  }
  return forms
}
