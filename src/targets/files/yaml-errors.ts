/**
 * The parser of YAML goes on after an error, so that two megabytes of quotes hold a million. It would quote the line of
 * each: the time of one line then grows with the square of its length.
 */
export const UNQUOTED = {prettyErrors: false} as const

/** Parses without a stack in each error that is made: these take three times as long, and as much memory, with one. */
export function withoutStacks<T>(parse: () => T): T {
  const {stackTraceLimit} = Error
  Error.stackTraceLimit = 0
  try {
    return parse()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}
