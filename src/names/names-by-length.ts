/** A few thousand names to be searched for substrings: one text per length, which JavaScript engines search fast. */
export class NamesByLength {
  /** By length: a line feed before each name and after the last. */
  readonly #texts: string[] = []

  constructor(names: Iterable<string>) {
    for (const name of names) this.#texts[name.length] = `${this.#texts[name.length] ?? '\n'}${name}\n`
  }

  /**
   * Yields the names of this length that contain `part`, in the order given; a line feed stands for the beginning or the
   * end of a name, as in `\nreq` and `ests\n`.
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
