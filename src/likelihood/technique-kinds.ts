/** What a technique does to the letters, for features that several techniques share. */
export type Kind = 'none' | 'omit' | 'swap' | 'double' | 'replace' | 'insert' | 'two' | 'affix' | 'companion'

/** By id of the technique; `none` for those not listed. */
export const KIND: Readonly<Record<string, Kind>> = {
  omission: 'omit',
  transposition: 'swap',
  move: 'swap',
  doubling: 'double',
  'key-substitution': 'replace',
  'vowel-swap': 'replace',
  'look-alike': 'replace',
  'sound-alike': 'replace',
  substitution: 'replace',
  'key-insertion': 'insert',
  insertion: 'insert',
  'double-edit': 'two',
  'typo-and-ending': 'two',
  prefix: 'affix',
  suffix: 'affix',
  companion: 'companion',
}

/** The kinds that are a single typo. */
export const TYPO_KINDS = ['omit', 'swap', 'double', 'replace', 'insert'] as const

/** Tells whether techniques of this kind make a single typo. */
export function isTypo(kind: Kind): boolean {
  return kind !== 'none' && kind !== 'two' && kind !== 'affix' && kind !== 'companion'
}
