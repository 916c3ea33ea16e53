import {execFile, execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, readdir} from 'node:fs/promises'
import {join} from 'node:path'

/** Debian's tools by path: what `python3` on PATH is differs from machine to machine. */
export const TOOLS = {
  python: '/usr/bin/python3',
  poetry: '/usr/bin/poetry',
  pipx: '/usr/bin/pipx',
  pdm: '/usr/bin/pdm',
  twine: '/usr/bin/twine',
  unshare: '/usr/bin/unshare',
} as const

/** A command line in a namespace of its own that has no network interface, not even a loopback that is up. */
const WITHOUT_NETWORK = [TOOLS.unshare, '--map-root-user', '--net', '--']

/** Returns why the installers cannot be run here, or an empty text if they can. */
export function whyNoSandbox(): string {
  const missing = Object.values(TOOLS).filter((path) => !existsSync(path))
  if (missing.length > 0) return `not installed: ${missing.join(', ')}`
  try {
    execFileSync(TOOLS.python, ['-c', 'import build, ensurepip, pip, venv'], {stdio: 'ignore'})
  } catch {
    return 'not installed for /usr/bin/python3: pip, build or venv'
  }
  try {
    execFileSync(WITHOUT_NETWORK[0]!, [...WITHOUT_NETWORK.slice(1), 'true'], {stdio: 'ignore'})
  } catch {
    return 'this system gives no network namespaces'
  }
  return ''
}

export interface Outcome {
  readonly status: number
  /** stdout and stderr. */
  readonly output: string
}

/** Runs a command without network, without the machine's settings for pip, and with `folder` as home. */
export async function runIn(folder: string, command: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const home = join(folder, 'home')
  await mkdir(home, {recursive: true})
  const [file, ...args] = [...WITHOUT_NETWORK, ...command]
  return new Promise((resolve) => {
    const options = {
      cwd: folder,
      timeout: 120_000,
      env: {
        ...{PATH: '/usr/bin:/bin', HOME: home, LANG: 'C.UTF-8', NO_COLOR: '1'},
        ...{PIP_CONFIG_FILE: '/dev/null', PIP_DISABLE_PIP_VERSION_CHECK: '1', PIPX_HOME: join(home, 'pipx')},
        ...env,
      },
    }
    execFile(file!, args, options, (error, stdout, stderr) => {
      resolve({status: error ? Number(error.code ?? -1) : 0, output: stdout + stderr})
    })
  })
}

/** Returns every path below a folder that tells of something built or installed under this name. */
export async function installedTraces(folder: string, name: string): Promise<string[]> {
  const paths = await readdir(folder, {recursive: true})
  return paths.filter((path) => new RegExp(`${name}[^/]*\\.(?:dist-info|egg-info|egg-link|whl|pth)(?:/|$)`).test(path))
}
