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
