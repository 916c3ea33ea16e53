/** Which list of registered names an answer rests on. */
export interface IndexIdentity {
  /** `bundled`, `cached`, or the path or URL that was given. */
  readonly source: string
  /** ISO date (YYYY-MM-DD) or date-time at which the list was true. */
  readonly asOf: string
  readonly names: number
  readonly serial: number | null
  /** Of the sorted names, one a line. */
  readonly sha256: string
}

/** A list of registered names that can be opened: what it is, what it cannot know, and its text when that is needed. */
export interface Snapshot {
  readonly identity: IndexIdentity
  /** What a list of this kind cannot know, each a sentence for the user. */
  readonly caveats: readonly string[]
  /** Returns the canonical names in bytewise order, one a line, each line ended with a line feed. */
  readText(): Promise<Buffer>
}
