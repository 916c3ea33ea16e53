/** The characters of a normalized name as one-character strings, ready to be inserted. */
export const LETTERS: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz']
export const DIGITS: readonly string[] = [...'0123456789']
export const CHARACTERS: readonly string[] = [...LETTERS, ...DIGITS]
export const HYPHEN = '-'

const isIn = (characters: Iterable<string>): Uint8Array => {
  const table = new Uint8Array(128)
  for (const c of characters) table[c.charCodeAt(0)] = 1
  return table
}

/** Membership by character code, 1 or 0. */
export const IS_LETTER = isIn(LETTERS)
export const IS_DIGIT = isIn(DIGITS)
export const IS_VOWEL = isIn('aeiouy')
