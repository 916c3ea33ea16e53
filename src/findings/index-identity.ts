/** The list of registered names that an answer is based on. */
export interface IndexIdentity {
  /** `bundled`, `cached`, or the path or URL that was given. */
  readonly source: string
  /** ISO date (YYYY-MM-DD) or date-time of the list. */
  readonly asOf: string
  readonly names: number
  readonly serial: number | null
  /** SHA-256 of the sorted names, one per line. */
  readonly sha256: string
}
