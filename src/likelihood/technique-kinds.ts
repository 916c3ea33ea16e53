/** What a technique does to the letters, for features that several techniques share. */
export type Kind = 'none' | 'omit' | 'swap' | 'double' | 'replace' | 'insert' | 'two' | 'affix' | 'companion'

/** By id of the technique; none for those not named here. */
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
  prefix: 'affix',
  suffix: 'affix',
  companion: 'companion',
}

/** Those that are one slip of the fingers. */
export const TYPO_KINDS = ['omit', 'swap', 'double', 'replace', 'insert'] as const

/** Tells whether techniques of this kind are one slip of the fingers. */
export function isTypo(kind: Kind): boolean {
  return kind !== 'none' && kind !== 'two' && kind !== 'affix' && kind !== 'companion'
}
