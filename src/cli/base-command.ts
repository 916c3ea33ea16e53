import type {Interfaces} from '@oclif/core'
import {Command} from '@oclif/core/command'
import type {Context} from '../context.ts'
import {EXIT, ForestallError} from '../errors.ts'
import {printable} from '../escape/terminal.ts'
import {jsonPieces} from '../io/json-pieces.ts'
import {type OptionsOf, optionsOf} from './options.ts'

type Thrown = Error & {exitCode?: number; oclif?: {exit?: number}}

/**
 * What every command shares: `--json` and the documented exit codes. A `ForestallError` is shown as one sentence and
 * a hint; anything else is a bug and keeps its stack.
 */
export abstract class BaseCommand extends Command {
  static override enableJsonFlag = true

  /**
   * Returns the arguments and options of this run, typed by the command's own `args` and `flags`: what `parse` returns
   * would take any key, a misspelt one too.
   */
  protected async read<Args, Flags>(command: {
    readonly args: Args
    readonly flags: Flags
  }): Promise<{args: Interfaces.InferredArgs<Args>; options: OptionsOf<Flags>}> {
    const {args, flags} = await this.parse(command as Interfaces.Input<object, object, object>)
    return {args: args as Interfaces.InferredArgs<Args>, options: optionsOf<Flags>(flags)}
  }

  protected context(): Context {
    return {
      cacheDir: this.config.cacheDir,
      dataDir: this.config.dataDir,
      warn: (message) => this.logToStderr(`Note: ${printable(message)}`),
      quiet: this.jsonEnabled(),
    }
  }

  /** Writes a finished text (each line ended) to stdout; nothing under --json. */
  protected write(text: string): void {
    if (text !== '') this.log('%s', text.replace(/\n$/, ''))
  }

  /** Says on stderr what was done; nothing under --json. */
  protected say(text: string): void {
    this.logToStderr('%s', printable(text))
  }

  /** On a terminal oclif colours what people read; what programs read can be too large for one string. */
  override logJson(json: unknown): void {
    if (process.stdout.isTTY) {
      super.logJson(json)
      return
    }
    for (const piece of jsonPieces(json)) process.stdout.write(piece)
    process.stdout.write('\n')
  }

  /** Where a report goes and what is said about it. */
  protected streams(): {write: (text: string) => void; say: (text: string) => void} {
    return {write: (text) => this.write(text), say: (text) => this.say(text)}
  }

  protected override async catch(error: Thrown): Promise<unknown> {
    const known = error instanceof ForestallError
    // oclif 4 takes the exit code of a failure under --json from `exitCode` alone and loses its own `oclif.exit`.
    process.exitCode ??= known ? error.exit : (error.oclif?.exit ?? error.exitCode ?? EXIT.failure)
    if (known && !this.jsonEnabled()) {
      this.error(printable(error.message), {exit: error.exit, suggestions: [printable(error.hint)]})
    }
    return super.catch(error)
  }

  protected override toErrorJson(error: unknown): unknown {
    return error instanceof ForestallError
      ? {error: {code: error.reason, exit: error.exit, message: error.message, hint: error.hint}}
      : super.toErrorJson(error)
  }
}
