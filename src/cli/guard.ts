import {writeSync} from 'node:fs'
import {EXIT, ForestallError} from '../errors.ts'
import {jsonDocument} from '../escape/json.ts'
import {screenOf} from '../terminal/screen.ts'
import {errorText} from './error-text.ts'
import {errorDocument, isBrokenPipe, unexpected} from './unexpected.ts'

/**
 * Waits for `work` and sees to it that no run ends without a word. An error that nothing caught, in whatever callback,
 * ends the process with a sentence and code 1; so does work that never comes to its end, for which Node alone would end
 * in silence.
 */
export function guard(work: Promise<unknown>): void {
  let isDone = false
  const outputError = watchOutput()
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)
  process.on('beforeExit', () => {
    if (outputError.thrown !== undefined) fail(outputError.thrown)
    if (!isDone) fail(new Error('the work ended too early, waiting for something that never came'))
  })
  work.then(
    () => {
      isDone = true
    },
    async (error) => {
      // What oclif throws on purpose (wrong usage, an exit code) it also knows how to show.
      if (error?.oclif === undefined) fail(error)
      else await (await import('@oclif/core/handle')).handle(error)
    },
  )
}

/** Remembers a failure to write to stdout: oclif prints help by `console.log`, which passes over it in silence. */
function watchOutput(): {thrown: unknown} {
  const outcome: {thrown: unknown} = {thrown: undefined}
  process.stdout.on('error', (error) => {
    outcome.thrown ??= error
  })
  return outcome
}

function fail(thrown: unknown): never {
  if (isBrokenPipe(thrown)) process.exit(EXIT.done)
  const error = thrown instanceof ForestallError ? thrown : unexpected(thrown)
  const stack = debugStack(thrown)
  if (stack !== undefined) say(2, `${stack}\n`)
  const isForProgram = process.argv.includes('--json')
  const isSaid = isForProgram && say(1, jsonDocument(errorDocument(error)))
  if (!isSaid) say(2, errorText(error, screenOf(process.stderr)))
  process.exit(error.exit)
}

/** Returns the stack of what was thrown where FORESTALL_DEBUG asks for it, else undefined. */
export function debugStack(thrown: unknown): string | undefined {
  if (!process.env['FORESTALL_DEBUG']) return undefined
  return thrown instanceof Error ? thrown.stack : String(thrown)
}

/** Writes straight to the descriptor, since the streams may be what failed, and tells whether that worked. */
function say(fd: 1 | 2, text: string): boolean {
  try {
    return writeSync(fd, text) > 0
  } catch {
    return false // the exit code still tells
  }
}
