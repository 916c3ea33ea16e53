import type {Interfaces} from '@oclif/core'
import {Command} from '@oclif/core/command'
import type {Config} from '../config/config.ts'
import type {Context} from '../context.ts'
import {EXIT, ForestallError} from '../errors.ts'
import {jsonPieces} from '../escape/json-pieces.ts'
import {writePieces} from '../io/write-pieces.ts'
import {refuseSourceDate} from '../placeholder/source-date.ts'
import type {ConfiguredTargets} from '../targets/declare.ts'
import {prose} from '../terminal/prose.ts'
import {type Screen, screenOf} from '../terminal/screen.ts'
import {messageWithoutCredentials} from '../urls.ts'
import {refuseEmptyPath} from './empty-path.ts'
import {errorText} from './error-text.ts'
import {configFlags} from './flags.ts'
import {debugStack} from './guard.ts'
import {type OptionsOf, optionsOf} from './options.ts'
import {errorDocument, unexpected} from './unexpected.ts'
import {type KnownFlags, usageError} from './usage-error.ts'
import {type Configurable, type Words, withConfig} from './with-config.ts'

type FlagInput = Interfaces.FlagInput
type ArgInput = Interfaces.ArgInput

/** Options that only a config gives. */
interface FromConfig {
  readonly config?: ConfiguredTargets
  /** The plan that is looked into if it is there. */
  readonly defaultPlan?: string
}

type Thrown = Error & {oclif?: {exit?: number}}

/** What all commands share: `--json`, the documented exit codes, and how answers, notes and failures are shown. */
export abstract class BaseCommand extends Command {
  static override enableJsonFlag = true
  static override baseFlags = configFlags
  #notes: {readonly message: string; readonly matters: 'toAnswer' | undefined}[] = []

  /** What answers are laid out for. */
  protected get screen(): Screen {
    return screenOf(process.stdout)
  }

  /**
   * Returns the arguments and options of this run, typed by the command's own `args` and `flags`: what `parse` returns
   * would take any key, a misspelt one too.
   */
  protected async read<Args, Flags>(command: {
    readonly args: Args
    readonly flags: Flags
  }): Promise<{args: Interfaces.InferredArgs<Args>; options: OptionsOf<Flags> & FromConfig}> {
    const words = await this.words(command)
    const config = words.options['noConfig'] ? undefined : await this.#openConfig(words)
    const {args, options} = config ? withConfig(command as Configurable, words, config) : words
    return {args: args as Interfaces.InferredArgs<Args>, options: options as OptionsOf<Flags> & FromConfig}
  }

  /** Returns what the command line and the environment say, without the config. */
  protected async words(command: object): Promise<Words> {
    const input = command as Interfaces.Input<FlagInput, FlagInput, ArgInput>
    const {args, flags, metadata, raw} = await this.parse(input)
    refuseEmptyPath(raw, input.flags ?? {})
    return {
      args,
      options: optionsOf(flags),
      givenBy: (word) => {
        if (raw.some((token) => (token.type === 'arg' ? token.arg : token.flag) === word)) return 'flag'
        return word in flags && !metadata.flags[word]?.setFromDefault ? 'environment' : undefined
      },
    }
  }

  async #openConfig(words: Words): Promise<Config | undefined> {
    const {openConfig} = await import('../config/open.ts')
    const config = await openConfig(process.cwd(), this.config.cacheDir)
    if (config === undefined) return undefined
    await this.admit(config, words)
    if (!this.jsonEnabled()) {
      const {tellFirstUse} = await import('../config/first-use.ts')
      await tellFirstUse(config, this.config.dataDir, this.context().warn)
      // Before anything is done by it, not after the answer as other notes.
      this.sayNotes()
    }
    return config
  }

  /** Refuses a config that this command must not follow. Most follow any. */
  protected async admit(_config: Config, _words: Words): Promise<void> {}

  /** What the environment says wrongly is refused before anything is done by it. */
  protected override async init(): Promise<void> {
    await super.init()
    refuseSourceDate(process.env['SOURCE_DATE_EPOCH'])
  }

  protected context(): Context {
    return {
      cacheDir: this.config.cacheDir,
      dataDir: this.config.dataDir,
      warn: (message, matters) => this.#notes.push({message, matters}),
      quiet: this.jsonEnabled(),
    }
  }

  /** Writes a finished text (each line ended) to stdout; nothing under --json. */
  protected write(text: string): void {
    // Not by `console.log`, which passes over a full disk without a word.
    if (!this.jsonEnabled()) process.stdout.write(text)
  }

  /** Says on stderr what was done, one paragraph a line; nothing under --json. */
  protected say(text: string): void {
    if (this.jsonEnabled()) return
    const screen = screenOf(process.stderr)
    const paragraphs = text.split('\n').map((paragraph) => prose(paragraph, screen))
    process.stderr.write(`${paragraphs.join('\n')}\n`)
  }

  /** Shows the notes so far: otherwise they come after the answer, where they are read. */
  protected sayNotes(): void {
    const screen = screenOf(process.stderr)
    const label = screen.paint('hint', 'Note:')
    for (const {message} of this.#notes.splice(0)) {
      if (this.jsonEnabled()) continue
      const note = prose(`Note: ${messageWithoutCredentials(message)}`, screen)
      process.stderr.write(`${note.replace('Note:', label)}\n`)
    }
  }

  /** Unlike oclif's own: a document can be too large for one string, and names in it must not control a terminal. */
  override logJson(json: unknown): void {
    for (const piece of jsonPieces(json)) process.stdout.write(piece)
  }

  /** Writes what is made while it is written, no faster than it is read, and no more than is wanted (`| head`). */
  protected async writePieces(pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
    await writePieces(process.stdout, pieces)
  }

  /** Where a report goes and what is said about it. */
  protected streams(): {write: (text: string) => void; say: (text: string) => void} {
    return {write: (text) => this.write(text), say: (text) => this.say(text)}
  }

  /** Runs after `catch`, too: notes stand below an error as they do below an answer. */
  protected override async finally(_: Error | undefined): Promise<void> {
    this.sayNotes()
  }

  /** Every failure is shown as one sentence and a hint; oclif shows its own (wrong usage, an exit code) in the same way. */
  protected override async catch(thrown: Thrown): Promise<unknown> {
    const error = this.#understood(thrown)
    this.#notes = this.#notes.filter(({matters}) => matters !== 'toAnswer')
    const stack = debugStack(thrown)
    if (stack !== undefined) process.stderr.write(`${stack}\n`)
    // oclif 4 takes the exit code of a failure under --json from `exitCode` alone and loses its own `oclif.exit`.
    process.exitCode ??= error instanceof ForestallError ? error.exit : (error.oclif?.exit ?? EXIT.failure)
    if (!(error instanceof ForestallError) || this.jsonEnabled()) return super.catch(error)
    process.stderr.write(errorText(error, screenOf(process.stderr)))
    return undefined
  }

  #understood(thrown: Thrown): Thrown {
    if (thrown instanceof ForestallError) return thrown
    // What oclif finds wrong about the words of the command line.
    if (thrown.oclif?.exit === EXIT.usage) return usageError(thrown, this.ctor as unknown as KnownFlags)
    return thrown.oclif === undefined ? unexpected(thrown) : thrown
  }

  protected override toErrorJson(error: unknown): unknown {
    return error instanceof ForestallError ? errorDocument(error) : super.toErrorJson(error)
  }
}
