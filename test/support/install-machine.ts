import {execFileSync} from 'node:child_process'
import {mkdtempSync} from 'node:fs'
import {copyFile, mkdir, readFile, writeFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {buildPlaceholders} from '../../src/placeholder/build.ts'
import type {Style} from '../../src/placeholder/placeholder.ts'
import {entry, plan} from './example-plan.ts'
import {sharedFolder} from './placeholder-folder.ts'
import {runIn, TOOLS} from './sandbox.ts'

const POETRY_PROJECT = `[tool.poetry]
name = "victim"
version = "0.1.0"
description = ""
authors = []
[tool.poetry.dependencies]
python = "^3.9"
`

const PDM_PROJECT = `[project]
name = "victim"
version = "0.1.0"
requires-python = ">=3.9"
dependencies = []
`

/** An archive, the folder it unpacks to, and the Python to install it for. */
export interface Subject {
  readonly archive: string
  readonly unpacked: string
  readonly python: string
}

/** Every way in, as a command line over an archive and the folder it unpacks to. */
export const WAYS: Record<string, (subject: Subject) => string[]> = {
  'pip install': ({python, archive}) => [python, '-m', 'pip', 'install', archive],
  'pip download': ({python, archive}) => [python, '-m', 'pip', 'download', archive],
  'pip wheel': ({python, archive}) => [python, '-m', 'pip', 'wheel', archive],
  'pip install -e': ({python, unpacked}) => [python, '-m', 'pip', 'install', '-e', unpacked],
  'python3 -m build': ({unpacked}) => [TOOLS.python, '-m', 'build', unpacked, '--outdir', 'built'],
  'poetry add': ({archive}) => [TOOLS.poetry, 'add', '--no-interaction', archive],
  'pipx install': ({archive}) => [TOOLS.pipx, 'install', archive],
  'pdm add': ({archive}) => [TOOLS.pdm, 'add', '--project', 'pdm', '--no-self', archive],
}

// `<string>` and the like, the standard library and Debian's packages, and what pip and pdm write for their isolated builds.
const PYTHON_AND_PIP =
  /^$|^<|^\/usr\/lib\/python3|\/site-packages\/|\/(?:pip|pdm)-build-env-[^/]*\/(?:site\/)?sitecustomize\.py$/

/**
 * Makes a machine to install on: a folder that is its home and holds a virtual environment, whose Python writes down what
 * it does.
 */
export async function makeMachine() {
  const folder = await sharedFolder()
  // With Debian's own pip: outside of a virtual environment it would refuse everything (PEP 668).
  execFileSync(TOOLS.python, ['-m', 'venv', '--without-pip', '--system-site-packages', 'venv'], {cwd: folder})
  const python = join(folder, 'venv/bin/python')
  const site = execFileSync(python, ['-c', 'import sysconfig; print(sysconfig.get_path("purelib"))'], {
    encoding: 'utf8',
  }).trim()
  await copyFile(new URL('../placeholder/audit.py', import.meta.url), join(site, 'audit.py'))
  await writeFile(join(site, 'audit.pth'), 'import audit\n')
  await writeFile(join(folder, 'pyproject.toml'), POETRY_PROJECT)
  await mkdir(join(folder, 'pdm'))
  await writeFile(join(folder, 'pdm/pyproject.toml'), PDM_PROJECT)
  const log = join(folder, 'audit.log')
  const settings = {AUDIT_LOG: log, PIP_NO_INDEX: '1', PIPX_BIN_DIR: join(folder, 'bin'), PDM_CHECK_UPDATE: '0'}
  return {
    folder,
    python,
    /** Unpacks an archive beside the machine, as its user would. */
    unpack(archive: string) {
      const here = mkdtempSync(join(folder, 'source-'))
      execFileSync(TOOLS.python, ['-m', 'tarfile', '-e', archive, here])
      return {archive, unpacked: join(here, basename(archive, '.tar.gz')), python}
    },
    /**
     * Runs a command. `attempts` are those at the network by a Python of the virtual environment meanwhile, `ran` the
     * files whose code it ran and that are neither Python's nor pip's.
     */
    async run(command: readonly string[], env: NodeJS.ProcessEnv = {}) {
      await writeFile(log, '')
      // Only pdm heeds an active environment; poetry would install into it, and so not make its own.
      const active = command[0] === TOOLS.pdm ? {VIRTUAL_ENV: join(folder, 'venv')} : {}
      const outcome = await runIn(folder, command, {...settings, ...active, ...env})
      const deeds = (await readFile(log, 'utf8')).split('\n')
      const files = deeds.filter((deed) => deed.startsWith('runs ')).map((deed) => deed.slice(5))
      return {
        ...outcome,
        attempts: deeds.filter((deed) => deed.startsWith('network ')),
        ran: [...new Set(files)].filter((path) => !PYTHON_AND_PIP.test(path)),
      }
    },
  }
}

/** Builds the placeholder `requsts` in a folder of its own; returns the path of the archive. */
export async function buildRequsts(style: Style) {
  const directory = await sharedFolder()
  await buildPlaceholders(plan([entry('requsts', [{}])]), {directory, style, seconds: 0})
  return join(directory, 'requsts-0.0.0.tar.gz')
}
