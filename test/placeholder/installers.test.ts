import {execFileSync} from 'node:child_process'
import {copyFile, mkdir, writeFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {beforeAll, describe, expect, it} from 'vitest'
import {topFolder, toTar} from '../../src/placeholder/archive.ts'
import {buildRequsts, makeMachine, type Subject, WAYS} from '../support/install-machine.ts'
import {installerVersions, lastLines, lastLinesOfPage, lastLinesText, writeLastLines} from '../support/last-lines.ts'
import {need} from '../support/needs.ts'
import {sharedFolder} from '../support/placeholder-folder.ts'
import {installedTraces, TOOLS, whyNoSandbox} from '../support/sandbox.ts'

/**
 * Debian's own installers against what `build` makes, each in a network namespace without interfaces. An ordinary
 * package goes through the same commands first: so a refusal is the placeholder's doing, not the sandbox's.
 */
const sandbox = need(whyNoSandbox())

const ORDINARY = new Map([
  ['PKG-INFO', 'Metadata-Version: 2.2\nName: ordinary\nVersion: 1.0\n'],
  ['pyproject.toml', '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'],
  ['ordinary.py', 'def main():\n    print("hello")\n'],
  [
    'backend.py',
    `import os, tarfile, zipfile

INFO = "ordinary-1.0.dist-info"
FILES = {
    f"{INFO}/METADATA": "Metadata-Version: 2.1\\nName: ordinary\\nVersion: 1.0\\n",
    f"{INFO}/WHEEL": "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
    f"{INFO}/entry_points.txt": "[console_scripts]\\nordinary = ordinary:main\\n",
    "ordinary.py": open("ordinary.py").read(),
}


def build_wheel(directory, config_settings=None, metadata_directory=None):
    name = "ordinary-1.0-py3-none-any.whl"
    with zipfile.ZipFile(os.path.join(directory, name), "w") as wheel:
        for path, text in FILES.items():
            wheel.writestr(path, text)
        wheel.writestr(f"{INFO}/RECORD", "".join(f"{path},,\\n" for path in [*FILES, f"{INFO}/RECORD"]))
    return name


build_editable = build_wheel


def build_sdist(directory, config_settings=None):
    name = "ordinary-1.0.tar.gz"
    with tarfile.open(os.path.join(directory, name), "w:gz") as sdist:
        for path in ["PKG-INFO", "pyproject.toml", "ordinary.py", "backend.py"]:
            sdist.add(path, f"ordinary-1.0/{path}")
    return name
`,
  ],
])

describe.skipIf(sandbox.isLeftOut)(`real installers${sandbox.note}`, {timeout: 120_000}, () => {
  /** What users are left with, by style and way. */
  const said = {explain: new Map<string, string>(), inert: new Map<string, string>()}
  let machine: Awaited<ReturnType<typeof makeMachine>>
  beforeAll(async () => {
    machine = await makeMachine()
  }, 120_000)

  it('are all there', () => {
    expect(sandbox.note).toBe('')
  })

  describe('install an ordinary package', () => {
    let subject: Subject
    beforeAll(async () => {
      const archive = join(await sharedFolder(), 'ordinary-1.0.tar.gz')
      await writeFile(archive, gzipSync(await toTar(topFolder('ordinary', '1.0'), ORDINARY, 1e9)))
      subject = machine.unpack(archive)
    })

    it.each(Object.entries(WAYS))('%s', async (_, command) => {
      const {status, output} = await machine.run(command(subject))
      expect({status, output}).toMatchObject({status: 0})
      expect(await installedTraces(machine.folder, 'ordinary')).not.toEqual([])
    })
  })

  describe('refuse the explaining placeholder and name the project meant', () => {
    let subject: Subject
    beforeAll(async () => {
      subject = machine.unpack(await buildRequsts('explain'))
    })

    it.each(Object.entries(WAYS))('%s', async (way, command) => {
      const {status, output, attempts, ran} = await machine.run(command(subject))
      said.explain.set(way, lastLines(output))
      expect(status).toBeGreaterThan(0)
      // pdm of Debian keeps what a backend says in its log.
      if (way !== 'pdm add') expect(output).toMatch(/Error: requsts is a placeholder\. Did you mean requests\?/)
      expect(await installedTraces(machine.folder, 'requsts')).toEqual([])
      expect(attempts).toEqual([])
      expect(ran.map((path) => basename(path))).toEqual(/^(?:pip|pdm) /.test(way) ? ['placeholder_backend.py'] : [])
    })

    it('with a message that is the only thing the backend does, and nothing imported but sys', () => {
      const script = `
import ast, sys
tree = ast.parse(open(sys.argv[1]).read())
print(sorted(ast.unparse(node) for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom, ast.Call))))`
      const backend = join(subject.unpacked, 'placeholder_backend.py')
      expect(execFileSync(TOOLS.python, ['-c', script, backend], {encoding: 'utf8'})).toBe(
        "['import sys', 'sys.exit(MESSAGE)']\n",
      )
    })
  })

  describe('refuse the inert placeholder and run nothing of it', () => {
    let subject: Subject
    beforeAll(async () => {
      subject = machine.unpack(await buildRequsts('inert'))
    })

    it.each(Object.entries(WAYS))('%s', async (way, command) => {
      const {status, output, attempts, ran} = await machine.run(command(subject))
      said.inert.set(way, lastLines(output))
      expect(status).toBeGreaterThan(0)
      // Poetry looks at the Python version first.
      expect(output).toMatch(/requsts_is_a_placeholder__did_you_mean_requests|requires Python <0/)
      expect(await installedTraces(machine.folder, 'requsts')).toEqual([])
      expect({attempts, ran}).toEqual({attempts: [], ran: []})
    })

    it('pip from an index passes it by before downloading, and refuses it when forced', async () => {
      const index = join(machine.folder, 'simple')
      await mkdir(join(index, 'requsts'), {recursive: true})
      await copyFile(subject.archive, join(index, 'requsts/requsts-0.0.0.tar.gz'))
      await writeFile(
        join(index, 'requsts/index.html'),
        '<!DOCTYPE html><a href="requsts-0.0.0.tar.gz" data-requires-python="&lt;0">requsts-0.0.0.tar.gz</a>',
      )
      const install = [subject.python, '-m', 'pip', 'install', '--index-url', `file://${index}`, 'requsts']
      const unforced = await machine.run(install, {PIP_NO_INDEX: ''})
      expect(unforced.status).toBe(1)
      expect(unforced.output).toContain('0.0.0 Requires-Python <0')
      expect(unforced.output).not.toMatch(/Processing|Downloading/)
      const forced = await machine.run([...install, '--ignore-requires-python'], {PIP_NO_INDEX: ''})
      // pip 23.0 ends with 2 where it cannot import a backend.
      expect(forced.status).toBeGreaterThan(0)
      expect(forced.output).toMatch(/requsts_is_a_placeholder__did_you_mean_requests|BackendUnavailable/)
      expect(await installedTraces(machine.folder, 'requsts')).toEqual([])
    })
  })

  it('end with what docs/placeholders.md shows, unless they are of other versions', () => {
    const versions = installerVersions()
    const text = lastLinesText(versions, said).trim()
    if (process.env['UPDATE_DOCS']) writeLastLines(text)
    if (lastLinesOfPage().startsWith(`With ${versions}:`)) expect(text).toBe(lastLinesOfPage())
  })
})
