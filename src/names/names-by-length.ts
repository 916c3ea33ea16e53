/** Some thousand names to look for parts of names in, by length: one text a length, which the engine searches quickly. */
export class NamesByLength {
  /** By length: each name behind a line feed, and one more behind the last. */
  readonly #texts: string[] = []

  constructor(names: Iterable<string>) {
    for (const name of names) this.#texts[name.length] = `${this.#texts[name.length] ?? '\n'}${name}\n`
  }

  /**
   * Yields the names of this length that `part` occurs in, in the order given; a line feed stands for a name's beginning
   * or end, as in `\nreq` and `ests\n`.
   */
  *containing(part: string, length: number): Generator<string> {
    const text = this.#texts[length] ?? ''
    const step = length + 1
    let at = text.indexOf(part)
    while (at !== -1 && at < text.length - 1) {
      const line = Math.floor(at / step) * step
      yield text.slice(line + 1, line + step)
      at = text.indexOf(part, line + step)
    }
  }
}
