import {project} from '../assets/package-info.ts'
import {ForestallError, reasonOf} from '../errors.ts'
import {systemReason} from '../io/system-reason.ts'
import {messageWithoutCredentials} from '../urls.ts'

/** Characters of a foreign message that are shown. */
const MESSAGE_LENGTH = 300

/** What a failure looks like under `--json`. */
export interface ErrorDocument {
  readonly error: {readonly code: string; readonly exit: number; readonly message: string; readonly hint: string}
}

export function errorDocument({reason, exit, message, hint}: ForestallError): ErrorDocument {
  const [shown, advice] = [message, hint].map(messageWithoutCredentials) as [string, string]
  return {error: {code: reason, exit, message: shown, hint: advice}}
}

/**
 * Returns what to tell a user about an error that this tool did not expect: for one of the system's, such as a full disk,
 * what it refused; for any other, that it is a bug and where to report it. The stack is kept as the cause.
 */
export function unexpected(thrown: unknown): ForestallError {
  const {syscall} = Object(thrown) as NodeJS.ErrnoException
  if (syscall === 'write') {
    return new ForestallError(
      'failure',
      `Cannot write the output: ${systemReason(thrown)}`,
      'Make room or send the output elsewhere, then run the command again: what was written so far is incomplete.',
      {cause: thrown},
    )
  }
  const message = (syscall === undefined ? reasonOf(thrown) : systemReason(thrown)).split('\n', 1)[0]!
  return new ForestallError(
    'failure',
    `This is a bug in Forestall: ${message.slice(0, MESSAGE_LENGTH)}`,
    `Please report it at ${project().bugs.url} with what the same command prints under \`FORESTALL_DEBUG=1\`.`,
    {cause: thrown},
  )
}

/** Tells whether whoever reads the output wants no more of it, as in `| head`. */
export function isBrokenPipe(thrown: unknown): boolean {
  return (Object(thrown) as NodeJS.ErrnoException).code === 'EPIPE'
}
