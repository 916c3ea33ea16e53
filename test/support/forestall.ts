import {type ChildProcess, spawn} from 'node:child_process'
import {closeSync, openSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** How a run of the program ended. */
export interface Run {
  readonly exit: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  /** Holds the user's folders (cache, data, configuration) for this run. */
  readonly home: string
  /** Undefined unsets a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** A file below `home` to read from; nothing to read, if null. */
  readonly stdin?: string | null
  /** Shell lines to run before the program in its shell, e.g. `ulimit -f 100`. */
  readonly before?: string
  /** Receives the process, e.g. for killing it. */
  readonly onStart?: (child: ChildProcess) => void
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs the built program (`dist`) as a user would, in folders of its own, and returns how that ended. */
export function forestall(args: readonly string[], {home, env = {}, stdin, before, onStart}: RunOptions): Promise<Run> {
  const program = [process.execPath, join(root, 'bin', 'run.js'), ...args]
  const [command, ...rest] =
    before === undefined ? program : ['/bin/sh', '-c', `${before}\nexec "$@"`, 'sh', ...program]
  const folders = {
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CONFIG_HOME: join(home, 'config'),
  }
  const input = typeof stdin === 'string' ? openSync(join(home, stdin), 'r') : undefined
  const child = spawn(command!, rest, {
    cwd: home,
    stdio: [input ?? (stdin === null ? 'ignore' : 'pipe'), 'pipe', 'pipe'],
    env: {PATH: process.env['PATH'], NO_COLOR: '1', ...folders, ...env},
  })
  if (input !== undefined) closeSync(input)
  onStart?.(child)
  return new Promise((resolve, reject) => {
    let stdout = ''
    let stderr = ''
    child.stdout!.setEncoding('utf8').on('data', (text) => (stdout += text))
    child.stderr!.setEncoding('utf8').on('data', (text) => (stderr += text))
    child.on('error', reject)
    child.on('close', (exit, signal) => resolve({exit, signal, stdout, stderr}))
  })
}
