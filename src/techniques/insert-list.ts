/**
 * Texts of which each can be put in one place, such as the keys beside a key or the suffixes in use. Such a list is made
 * once and never changes; whoever takes splices may keep what it finds out about one under its number.
 */
export interface InsertList {
  /** 0, 1, 2, … in the order in which this process made its lists. */
  readonly number: number
  readonly texts: readonly string[]
  readonly size: number
  /** Where its characters begin in CHARACTERS, if each text is a single one; else ELSEWHERE. */
  readonly characters: number
}

export const ELSEWHERE = -1

/** The lists of single characters are many and short: their codes lie side by side, where the processor has them at hand. */
export const CHARACTERS = new Uint8Array(2 ** 16)

let made = 0
let filled = 0

/** Returns a new list of these texts. */
export function insertList(texts: readonly string[]): InsertList {
  const size = texts.length
  const isShort = filled + size <= CHARACTERS.length && texts.every((text) => text.length === 1)
  const characters = isShort ? filled : ELSEWHERE
  if (isShort) for (const text of texts) CHARACTERS[filled++] = text.charCodeAt(0)
  return {number: made++, texts, size, characters}
}
