import {fileURLToPath} from 'node:url'
import {Config} from '@oclif/core'
import {captureOutput} from '@oclif/test'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What a user gets from a command: both streams, the exit code, and the returned document. */
export interface Run<T> {
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number
  readonly result: T | undefined
}

/** A command class of which the compiler can tell what it returns. */
interface CommandClass<T> {
  run(argv: string[], config: Config): Promise<unknown>
  readonly prototype: {run(): Promise<T>}
}

/** Runs a command class from src as `forestall …` would, and returns what its user sees. */
export async function run<T>(command: CommandClass<T>, ...argv: string[]): Promise<Run<T>> {
  const config = await Config.load({root})
  process.exitCode = undefined
  const {stdout, stderr, error, result} = await captureOutput<T>(() => command.run(argv, config) as Promise<T>)
  const code = process.exitCode ?? error?.oclif?.exit ?? 0
  process.exitCode = undefined
  return {stdout, stderr: withoutLabels(stderr), exitCode: Number(code), result}
}

/** Leaves of a failure its sentence and its hint, a line each. */
function withoutLabels(stderr: string): string {
  return stderr.replace(/^ › {3}Error: (.*)\n › {3}Try this: (.*)(?:\n(?![\s\S]))?/m, '$1\n$2')
}
