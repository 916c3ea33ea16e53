/**
 * Texts of which each can be put in one place, such as the keys beside a key or the suffixes in use. Such a list is made
 * once and never changes; whoever takes splices may keep what it finds out about one under its number.
 */
export interface InsertList {
  /** 0, 1, 2, … in the order in which this process made its lists. */
  readonly number: number
  readonly texts: readonly string[]
}

let made = 0

/** Returns a new list of these texts. */
export function insertList(texts: readonly string[]): InsertList {
  return {number: made++, texts}
}
