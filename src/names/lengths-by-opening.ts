/** Above this, lengths are not told apart. */
const LONGEST = 31
const LETTERS = 32

/**
 * Tells of a set of texts how long one may be that begins at some place of a name: most stretches of a name are in no set,
 * and need not be cut out and looked up.
 */
export class LengthsByOpening {
  /** By the first three letters: a bit for each length. */
  readonly #lengths = new Uint32Array(LETTERS ** 3)

  /** Adds a text that is not empty. */
  add(text: string): void {
    const bit = 1 << Math.min(text.length, LONGEST)
    const first = letter(text, 0)
    for (const second of text.length > 1 ? [letter(text, 1)] : ANY) {
      if (text.length > 2) this.#lengths[opening(first, second, letter(text, 2))]! |= bit
      else for (const third of ANY) this.#lengths[opening(first, second, third)]! |= bit
    }
  }

  /**
   * Returns the lengths, for `holds`, of the texts that may begin at `start` of `text`, which counts up to `end`.
   */
  at(text: string, start: number, end: number): number {
    const second = start + 1 < end ? letter(text, start + 1) : 0
    const third = start + 2 < end ? letter(text, start + 2) : 0
    return this.#lengths[opening(letter(text, start), second, third)]!
  }
}

/** Tells whether a length, 1 or more, is one of those that `at` returned. */
export function holds(lengths: number, length: number): boolean {
  return (lengths & (1 << Math.min(length, LONGEST))) !== 0
}

const ANY = Array.from({length: LETTERS}, (_, i) => i)

/** Returns a number below LETTERS for a character of a name: one for several of them. */
function letter(text: string, i: number): number {
  return text.charCodeAt(i) & (LETTERS - 1)
}

function opening(first: number, second: number, third: number): number {
  return (first * LETTERS + second) * LETTERS + third
}
