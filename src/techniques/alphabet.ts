/** The characters of a normalized name as one-character strings, ready to be inserted. */
export const LETTERS: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz']
export const DIGITS: readonly string[] = [...'0123456789']
export const CHARACTERS: readonly string[] = [...LETTERS, ...DIGITS]
export const HYPHEN = '-'
export const HYPHEN_CODE = HYPHEN.charCodeAt(0)

const isIn = (characters: Iterable<string>): Uint8Array => {
  const table = new Uint8Array(128)
  for (const c of characters) table[c.charCodeAt(0)] = 1
  return table
}

/** Membership by character code, 1 or 0. */
export const IS_LETTER = isIn(LETTERS)
export const IS_DIGIT = isIn(DIGITS)
export const IS_VOWEL = isIn('aeiouy')

const NOTHING: readonly string[] = []

/** Returns a table by character code: what `textsOf` says of each of `characters`, and empty lists for all others. */
export function byCharacter(
  characters: Iterable<string>,
  textsOf: (character: string) => readonly string[],
): readonly (readonly string[])[] {
  const table = new Array<readonly string[]>(128).fill(NOTHING)
  for (const character of characters) table[character.charCodeAt(0)] = textsOf(character)
  return table
}

/** What may go between two characters, given by their codes: 0 stands for what is beyond either end of a name. */
export type Between = (left: number, right: number) => readonly string[]

/** Returns a function that asks `textsOf` about each pair of characters once: names hold few of all pairs. */
export function byNeighbours(textsOf: (left: string, right: string) => readonly string[]): Between {
  const known = Array.from({length: 128}, (): (readonly string[])[] => [])
  return (left, right) => {
    const row = known[left]!
    row[right] ??= textsOf(String.fromCharCode(left), String.fromCharCode(right))
    return row[right]
  }
}

/** Returns the code of a character of `seed`, 0 beyond its ends. Reading a string out of bounds would slow every read of it. */
export function codeAt(seed: string, i: number): number {
  return i >= 0 && i < seed.length ? seed.charCodeAt(i) : 0
}

/** Tells whether a character of `seed` is a hyphen; beyond its ends none is. */
export function isHyphen(seed: string, i: number): boolean {
  return codeAt(seed, i) === HYPHEN_CODE
}
