import {execFileSync, spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, it, onTestFinished} from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

const FOLDERS = ['bin', 'data', 'docs', 'src', 'templates', 'test']
const ENTRIES = [...FOLDERS, 'package.json', 'tsconfig.json', 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md']

/** Returns a copy of the project's sources, in which things can be made. */
function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'forestall-copy-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  for (const entry of ENTRIES) {
    cpSync(join(root, entry), join(folder, entry), {recursive: true})
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

const newTechnique = (folder: string, ...words: string[]) =>
  spawnSync(process.execPath, ['bin/new-technique.js', ...words], {cwd: folder, encoding: 'utf8'})

/** Runs the checks of one technique in a copy; returns the exit code and what they print. */
function checks(folder: string, id: string) {
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'test/vitest.config.ts',
    'test/techniques/techniques',
    `test/techniques/${id}`,
  ]
  const {status, stdout} = spawnSync(process.execPath, [...args, '-t', id], {
    cwd: folder,
    encoding: 'utf8',
    env: {...process.env, NO_COLOR: '1'},
  })
  return {status, stdout}
}

it('starts a technique whose checks are red until it is written', () => {
  const folder = copyOfProject()
  const {status, stdout} = newTechnique(folder, 'tail-echo')
  expect({status, stdout}).toMatchObject({status: 0, stdout: expect.stringContaining('src/techniques/tail-echo.ts')})

  const red = checks(folder, 'tail-echo')
  expect(red.status).toBe(1)
  expect(red.stdout).toMatch(/× makes its own example/)
  expect(red.stdout).toMatch(/× of "requests"/)
  expect(red.stdout).toMatch(/× has a source, .* and a page under its id/)

  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')))
  edit('src/techniques/tail-echo.ts', (text) =>
    text
      .replace(/TODO: one sentence.*word\./, 'Writes the last two characters twice.')
      .replace("variant: 'TODO'", "variant: 'requeststs'")
      .replace(/ *\/\/ TODO: the most.*\n/, '')
      .replace('cap: () => 0', 'cap: () => 1')
      .replace(/_seed, _sink/, 'seed, sink')
      .replace(/\/\/ TODO.*/, 'if (seed.length > 1) sink.emit(seed.length, seed.length, seed.slice(-2))'),
  )
  edit('test/techniques/tail-echo.test.ts', (text) => text.replace("['TODO']", "['requeststs']"))
  edit('docs/techniques/tail-echo.md', (text) => text.replace(/TODO: /g, ''))
  edit('src/report/explain/technique-phrases.ts', (text) => text.replace(/TODO: .*'/, "the last two characters twice'"))
  execFileSync(process.execPath, ['--import', 'tsx', 'docs/make/docs.ts'], {cwd: folder, stdio: 'ignore'})
  expect(readFileSync(join(folder, 'docs/reference.md'), 'utf8')).toContain('forestall techniques')
  expect(readFileSync(join(folder, 'docs/techniques/README.md'), 'utf8')).toContain('| [`tail-echo`](tail-echo.md) |')
  expect(checks(folder, 'tail-echo')).toMatchObject({status: 0})
}, 120_000)

it.each([
  [[], 'usage: npm run new-technique NAME'],
  [['Tail Echo'], 'usage: npm run new-technique NAME'],
  [['omission'], 'There is src/techniques/omission.ts'],
])('refuses %j', (words, message) => {
  const {status, stderr} = newTechnique(root, ...words)
  expect({status, stderr}).toEqual({status: 1, stderr: expect.stringContaining(message)})
})
