/** What each exit code means. The README publishes the table; the numbers are nowhere else. */
export const EXIT = {
  done: 0,
  failure: 1,
  usage: 2,
  nothingToDo: 3,
  index: 4,
  badInput: 5,
  findings: 10,
} as const

export type ExitReason = keyof typeof EXIT

/**
 * An expected failure: something the user can act on, shown without a stack. `message` says what is wrong, and does not
 * end in a full stop if it is a single sentence; `hint` says what to do next, in whole sentences; `cause` is the error that
 * was caught.
 */
export class ForestallError extends Error {
  override readonly name = 'ForestallError'
  readonly reason: ExitReason
  readonly hint: string

  constructor(reason: ExitReason, message: string, hint: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
    this.hint = hint
  }

  /** The documented exit code of this failure. */
  get exit(): number {
    return EXIT[this.reason]
  }
}

/** Returns the message of whatever was thrown, for use inside a sentence. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
