/** After this many names that a pattern did not find, and none that it did, it is not of this file. */
const MAX_MISSES = 3

/** How names stand in lock files and other documents, the telling ones first; `$` is the name. */
const PATTERNS = ['\nname = "$"', '"name": "$"', '"$":', '"$"', "'$'", '/$@', '$']

/**
 * Finds the lines of names that were read from a parsed document, whose parser does not tell. Names are asked for in the
 * order of the document, so each is looked for behind the last one first.
 */
export class TextLocator {
  readonly #text: string
  readonly #patterns = PATTERNS.map((pattern) => ({pattern, hits: 0, misses: 0}))
  /** Where the last one was found, and the line of that. */
  #cursor = 0
  #line = 1

  constructor(text: string) {
    this.#text = text
  }

  /** Returns the line of `written`, counted from 1; 1 where it is not found. */
  lineOf(written: string): number {
    for (const state of this.#patterns) {
      if (state.hits === 0 && state.misses >= MAX_MISSES && state.pattern !== '$') continue
      const wanted = state.pattern.replace('$', () => written)
      const at = this.#find(wanted, this.#cursor) ?? this.#find(wanted, 0)
      if (at === undefined) {
        state.misses++
        continue
      }
      state.hits++
      return this.lineAt(at + (wanted.startsWith('\n') ? 1 : 0))
    }
    return 1
  }

  /** Returns where `wanted` stands as a word of its own. */
  #find(wanted: string, from: number): number | undefined {
    const isWord = /^\w/.test(wanted)
    for (let at = this.#text.indexOf(wanted, from); at >= 0; at = this.#text.indexOf(wanted, at + 1)) {
      const around = `${this.#text[at - 1] ?? ''} ${this.#text[at + wanted.length] ?? ''}`
      if (!isWord || !/[\w.-] | \w/.test(around)) return at
    }
    return undefined
  }

  /** Returns the line of the character at `position`; quick where positions come in order. */
  lineAt(position: number): number {
    if (position < this.#cursor) {
      this.#cursor = 0
      this.#line = 1
    }
    for (
      let at = this.#text.indexOf('\n', this.#cursor);
      at >= 0 && at < position;
      at = this.#text.indexOf('\n', at + 1)
    ) {
      this.#line++
      this.#cursor = at + 1
    }
    return this.#line
  }
}
