import {execFileSync} from 'node:child_process'
import {mkdir, readFile, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Config} from '@oclif/core'
import {captureOutput} from '@oclif/test'
import {afterEach, describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import Verify from '../../src/commands/verify.ts'
import {buildPlaceholders} from '../../src/placeholder/build.ts'
import {entry, plan} from '../support/example-plan.ts'
import {temporaryFolder} from '../support/placeholder-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function verify(...argv: string[]) {
  const config = await Config.load({root})
  return captureOutput<object>(() => Verify.run(argv, config), {print: false})
}

async function built() {
  const directory = await temporaryFolder()
  const entries = [entry('requsts', [{}]), entry('python-datutil', [{target: 'python-dateutil'}])]
  await buildPlaceholders(plan(entries), {directory, style: 'explain', seconds: 0})
  return directory
}

afterEach(() => {
  process.exitCode = undefined
})

describe('forestall verify', () => {
  it('passes what build has made', async () => {
    const {stdout, stderr} = await verify(await built(), '--exit-code')
    expect(stdout).toBe('ok      python_datutil-0.0.0.tar.gz\nok      requsts-0.0.0.tar.gz\n')
    expect(stderr).toContain('2 files, 0 failed.')
    expect(process.exitCode).toBeUndefined()
  })

  it('prints a document of its schema, with the checks in the order of an upload', async () => {
    const {stdout} = await verify(await built(), '--json')
    const report = JSON.parse(stdout)
    expect(await schemaErrors('verify', report)).toEqual([])
    expect(report.files[0].checks.map(({id}: {id: string}) => id)).toEqual([
      ...['metadata', 'classifiers', 'description', 'file-name', 'size', 'unique', 'archive', 'sparse-members'],
      ...['top-directory', 'pkg-info', 'expected-name', 'license-files'],
      ...['sdist-spec', 'safe-members', 'marker', 'inert', 'templates', 'manifest'],
    ])
  })

  it('shows each failure, and exits 10 only when asked to', async () => {
    const directory = await built()
    const archive = await readFile(join(directory, 'requsts-0.0.0.tar.gz'))
    await writeFile(join(directory, 'reqests-0.0.0.tar.gz'), archive)
    const {stdout, stderr} = await verify(directory)
    expect(stdout).toContain('FAILED  requsts-0.0.0.tar.gz\n        unique: PyPI does not accept the same bytes twice')
    expect(stderr).toContain('3 files, 2 failed.')
    expect(process.exitCode).toBeUndefined()
    await verify(directory, '--exit-code')
    expect(process.exitCode).toBe(10)
  })

  it('exits 5 for a damaged sdist', async () => {
    const directory = await built()
    const path = join(directory, 'requsts-0.0.0.tar.gz')
    await writeFile(path, (await readFile(path)).subarray(0, 1000))
    expect((await verify(directory)).stdout).toContain('archive: unexpected end of file')
    expect(process.exitCode).toBe(5)
  })

  it('tells what is missing, added and changed against the manifest', async () => {
    const directory = await built()
    const manifest = JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8'))
    manifest.files[0].sha256 = 'f'.repeat(64)
    manifest.files[1].file = 'gone-0.0.0.tar.gz'
    await writeFile(join(directory, 'manifest.json'), JSON.stringify(manifest))
    const {stdout} = await verify(directory)
    expect(stdout).toContain('the digest is not the one in manifest.json')
    expect(stdout).toContain('FAILED  python_datutil-0.0.0.tar.gz\n        manifest: manifest.json does not list it')
    expect(stdout).toContain('FAILED  gone-0.0.0.tar.gz\n        manifest: manifest.json lists it, but it is not there')
    expect(stdout).toContain('FAILED  SHA256SUMS\n        manifest: it does not match manifest.json')
  })

  it('lets no file name reach the terminal unescaped, and opens no link, folder or pipe', async () => {
    const directory = await built()
    await writeFile(join(directory, 'a\u001b[2J.tar.gz'), '')
    await symlink('/dev/zero', join(directory, 'link-0.tar.gz'))
    await mkdir(join(directory, 'folder-0.tar.gz'))
    execFileSync('mkfifo', [join(directory, 'pipe-0.tar.gz')])
    execFileSync('sh', ['-c', 'rm "$0"; mkfifo "$0"', join(directory, 'SHA256SUMS')])
    const {stdout} = await verify(directory)
    expect(stdout).toContain('FAILED  a\\u{1b}[2J.tar.gz')
    expect(stdout.match(/file: it is not a regular file/g)).toHaveLength(3)
    expect(stdout).toContain('FAILED  SHA256SUMS')
  })

  it.each([
    ['a folder that is not there', 'nowhere', 2],
    ['a folder without placeholders', '.', 3],
  ])('says what to do about %s', async (_, name, exit) => {
    const {stderr} = await verify(join(await temporaryFolder(), name))
    expect(stderr).toMatch(/folder|placeholders/)
    expect(process.exitCode).toBe(exit)
  })
})
