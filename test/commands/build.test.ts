import {execFileSync} from 'node:child_process'
import {mkdir, readdir, readFile, rm, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'
import {Config} from '@oclif/core'
import {captureOutput} from '@oclif/test'
import {afterEach, describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import Build from '../../src/commands/build.ts'
import {sha256} from '../../src/io/sha256.ts'
import type {Plan} from '../../src/plan/types.ts'
import {entry, plan} from '../support/example-plan.ts'
import {temporaryFolder} from '../support/placeholder-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function setUp(
  content: Plan = plan([entry('requsts', [{}]), entry('python-datutil', [{target: 'python-dateutil'}])]),
) {
  const folder = await temporaryFolder()
  const path = join(folder, 'plan.json')
  await writeFile(path, JSON.stringify(content))
  const config = await Config.load({root})
  const build = (...flags: string[]) =>
    captureOutput<{files: object[]}>(() => Build.run([path, '--output', join(folder, 'out'), ...flags], config))
  return {folder, path, out: join(folder, 'out'), build}
}

afterEach(() => {
  process.exitCode = undefined
})

describe('forestall build', () => {
  it('writes an archive for each name to register, the digests and the manifest, and notes them in the plan', async () => {
    const {path, out, build} = await setUp(
      plan([entry('requsts', [{}]), entry('reqests', [{}], {route: 'ask'}), entry('a-b', [{target: 'a-bc'}])]),
    )
    const {stdout, stderr} = await build()
    expect(process.exitCode ?? 0).toBe(0)
    expect(await readdir(out)).toEqual(['SHA256SUMS', 'a_b-0.0.0.tar.gz', 'manifest.json', 'requsts-0.0.0.tar.gz'])
    expect(stdout).toMatch(/^[0-9a-f]{64} {2}requsts-0\.0\.0\.tar\.gz\n[0-9a-f]{64} {2}a_b-0\.0\.0\.tar\.gz\n$/)
    expect(stderr).toContain('2 written, 0 kept. Next: `forestall verify ')
    const {entries} = JSON.parse(await readFile(path, 'utf8')) as Plan
    expect(entries.map(({sdist}) => sdist?.file)).toEqual([
      'out/requsts-0.0.0.tar.gz',
      undefined,
      'out/a_b-0.0.0.tar.gz',
    ])
    expect(stdout).toContain(entries[0]!.sdist!.sha256)
    expect(execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {cwd: out, encoding: 'utf8'})).toBe(
      'requsts-0.0.0.tar.gz: OK\na_b-0.0.0.tar.gz: OK\n',
    )
  })

  it('prints and leaves documents of their schemas', async () => {
    const {out, build} = await setUp()
    const report = JSON.parse((await build('--json')).stdout)
    const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'))
    expect(await schemaErrors('build', report)).toEqual([])
    expect(await schemaErrors('manifest', manifest)).toEqual([])
    expect(report).toMatchObject({directory: out, written: 2, kept: 0, surplus: [], files: manifest.files})
  })

  it('publishes the digest of the tar inside too', async () => {
    const {out, build} = await setUp()
    await build()
    const [{file, tarSha256}] = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')).files
    expect(sha256(gunzipSync(await readFile(join(out, file))))).toBe(tarSha256)
    expect(await readFile(join(out, 'SHA256SUMS'), 'utf8')).toContain(`# ${tarSha256}  requsts-0.0.0.tar\n`)
  })

  it('keeps what is there and right, and replaces only what it made itself', async () => {
    const {path, out, build} = await setUp()
    await build()
    const archive = join(out, 'requsts-0.0.0.tar.gz')
    await utimes(archive, 1, 1)
    expect((await build()).stderr).toContain('0 written, 2 kept')
    await writeFile(
      path,
      JSON.stringify(plan([entry('requsts', [{}]), entry('python-datutil', [{target: 'dateutil'}])])),
    )
    expect((await build()).stderr).toContain('1 written, 1 kept')
    expect((await build('--style', 'inert')).stderr).toContain('2 written, 0 kept')
  })

  it('goes on where an interrupted build stopped, even if the plan has changed since', async () => {
    const {path, out, build} = await setUp()
    await build()
    for (const file of ['manifest.json', 'SHA256SUMS', 'python_datutil-0.0.0.tar.gz']) await rm(join(out, file))
    await writeFile(
      path,
      JSON.stringify(plan([entry('requsts', [{detail: 'other'}]), entry('flaks', [{target: 'flask'}])])),
    )
    const {stderr} = await build()
    expect(process.exitCode ?? 0).toBe(0)
    expect(stderr).toContain('2 written, 0 kept')
  })

  it.each([
    ['an archive', 'requsts-0.0.0.tar.gz', 'not ours', 1],
    ['digests', 'SHA256SUMS', 'not ours', 1],
    ['a manifest', 'manifest.json', '{}', 5],
  ])('never overwrites %s that it did not make, and writes nothing then', async (_, name, content, exit) => {
    const {path, out, folder, build} = await setUp()
    await mkdir(out)
    await writeFile(join(out, name), content)
    const before = await readFile(path, 'utf8')
    const {stderr} = await build()
    expect(stderr).toContain(name)
    expect(process.exitCode).toBe(exit)
    expect(await readdir(out)).toEqual([name])
    expect(await readFile(join(out, name), 'utf8')).toBe(content)
    expect(await readFile(path, 'utf8')).toBe(before)
    expect(await readdir(folder)).toEqual(['out', 'plan.json'])
  })

  it('names what else is in the folder and leaves it alone', async () => {
    const {path, out, build} = await setUp()
    await build()
    await writeFile(path, JSON.stringify(plan([entry('requsts', [{}])])))
    expect((await build()).stderr).toContain('python_datutil-0.0.0.tar.gz')
    expect(await readdir(out)).toContain('python_datutil-0.0.0.tar.gz')
  })

  it('exits 2 where the folder cannot be one, and leaves the plan as it was', async () => {
    const {path, out, build} = await setUp()
    const before = await readFile(path, 'utf8')
    await writeFile(out, 'a file where the folder should be')
    const {stderr} = await build()
    expect(stderr).toMatch(/Error: Cannot read the folder .*: part of the path is not a folder\n/)
    expect(process.exitCode).toBe(2)
    expect(await readFile(path, 'utf8')).toBe(before)
  })

  it('leaves out what somebody else has, and says so', async () => {
    const {build, out} = await setUp(
      plan([
        entry('requsts', [{}]),
        entry('reqests', [{}], {verdict: 'taken'}),
        entry('requess', [{}], {verdict: 'open'}),
      ]),
    )
    const {stderr} = await build()
    expect(stderr).toContain('Note: Left out, since somebody else has them or PyPI refuses them: reqests.')
    const made = (await readdir(out)).filter((name) => name.endsWith('.tar.gz'))
    expect(made).toEqual(['requess-0.0.0.tar.gz', 'requsts-0.0.0.tar.gz'])
  })

  it('exits 3 when nothing is to be registered', async () => {
    const {build, folder} = await setUp(plan([entry('requsts', [{}], {route: 'watch'})]))
    const {stderr} = await build()
    expect(stderr).toContain('nothing to build')
    expect(process.exitCode).toBe(3)
    expect(await readdir(folder)).toEqual(['plan.json'])
  })

  it.each([
    ['a version PyPI refuses', {version: '1.0+local'}, {}, '`1.0+local`'],
    ['a version not in canonical form', {version: '01.0'}, {}, '`01.0`'],
    ['an address PyPI refuses', {}, {email: 'ada@localhost'}, '`ada@localhost`'],
    ['an invalid URL', {}, {url: 'javascript:alert(1)'}, '`javascript:alert(1)`'],
  ])('refuses %s with exit 5', async (_, change, identity, shown) => {
    const {build, folder} = await setUp(
      plan([entry('requsts', [{}], change)], {placeholder: {author: 'A', email: null, url: null, ...identity}}),
    )
    const {stderr} = await build()
    expect(stderr).toContain(shown)
    expect(process.exitCode).toBe(5)
    expect(await readdir(folder)).toEqual(['plan.json'])
  })
})
