import {spawnSync} from 'node:child_process'
import {cp, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, it, onTestFinished} from 'vitest'
import {project} from '../../src/assets/package-info.ts'
import {forestall} from '../support/forestall.ts'

const fault = new URL('fault.mjs', import.meta.url).href

async function newUser() {
  const home = await mkdtemp(join(tmpdir(), 'forestall-guard-'))
  onTestFinished(() => rm(home, {recursive: true, force: true}))
  await writeFile(join(home, 'requirements.txt'), 'requests\n')
  return home
}

async function runWith(kind: string, ...args: string[]) {
  const env = {FAULT: kind, NODE_OPTIONS: `--import ${fault}`}
  return forestall(['list', '--file', 'requirements.txt', ...args], {home: await newUser(), env})
}

const REPORT = `Please report it at ${project().bugs.url} with what the same command prints under \`FORESTALL_DEBUG=1\`.`

const FAULTS: readonly (readonly [fault: string, message: string])[] = [
  ['callback', 'boom \\u{1b}[31m'],
  ['rejection', 'nobody awaits this'],
  ['forgotten', 'the work ended too early, waiting for something that never came'],
]

it.each(FAULTS)('ends with one sentence and where to report it (%s)', async (fault, message) => {
  const {exit, stdout, stderr} = await runWith(fault)
  expect({exit, stdout}).toEqual({exit: 1, stdout: ''})
  expect(stderr).toBe(` ›   Error: This is a bug in Forestall: ${message}\n ›   Try this: ${REPORT}\n`)
})

it.each(FAULTS)('says the same as JSON to a program (%s)', async (fault, message) => {
  const {exit, stdout, stderr} = await runWith(fault, '--json')
  expect({exit, stderr}).toEqual({exit: 1, stderr: ''})
  const expected = message.replace('\\u{1b}', '\u001b')
  expect(JSON.parse(stdout)).toEqual({
    error: {code: 'failure', exit: 1, message: `This is a bug in Forestall: ${expected}`, hint: REPORT},
  })
})

it.each([
  ['list', 'https://bob:hunter2@host/simple/'],
  ['list', '--file', 'https://bob:hunter2@host/simple/'],
  ['status', 'https://bob:hunter2@host/simple/'],
  ['list', 'requests', '--technique', 'bob:hunter2@host'],
])('quotes what was typed without its password: %s %s %s', async (...args) => {
  for (const form of [[], ['--json']]) {
    const {exit, stdout, stderr} = await forestall([...args, ...form], {home: await newUser()})
    expect(exit).toBe(2)
    expect(stdout + stderr).toContain('host')
    expect(stdout + stderr).not.toMatch(/bob|hunter2/)
  }
})

it('shows the stack to whoever asks for it', async () => {
  const env = {FAULT: 'callback', NODE_OPTIONS: `--import ${fault}`, FORESTALL_DEBUG: '1'}
  const {exit, stderr} = await forestall(['techniques'], {home: await newUser(), env})
  expect(exit).toBe(1)
  expect(stderr).toMatch(/^TypeError: boom .*\n {4}at .*fault\.mjs/)
})

it
  .runIf(process.platform === 'linux')
  .each([[['list', 'requests']], [['list', 'requests', '--json']], [['techniques']], [['--help']], [['--version']]])(
  'says that the output could not be written to a full disk: %j',
  async (args) => {
    const {exit, stderr} = await forestall(args, {home: await newUser(), before: 'exec >/dev/full'})
    expect(exit).toBe(1)
    expect(stderr).toMatch(
      / › {3}Error: Cannot write the output: there is no space left on the device\n › {3}Try this: Make/,
    )
  },
)

it.skipIf(process.platform === 'win32')('ends without a word where the reader has had enough', async () => {
  const home = await newUser()
  const {exit, stderr} = await forestall(['list', 'requests', '--all', '--format', 'names'], {
    home,
    onStart: (child) => void child.stdout?.once('data', () => child.stdout?.destroy()),
  })
  expect({exit, stderr}).toEqual({exit: 0, stderr: expect.not.stringContaining('Error')})
})

it('says in a clone without a build what to do first', async () => {
  const clone = await newUser()
  const program = join(clone, 'bin/run.js')
  await cp(new URL('../../bin/run.js', import.meta.url), program)
  await writeFile(join(clone, 'package.json'), '{"type": "module"}')
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, 'list', 'requests'], {encoding: 'utf8'})
  expect({status, stdout}).toEqual({status: 1, stdout: ''})
  expect(stderr).toBe(
    ' ›   Error: This clone of Forestall has not been built\n ›   Try this: Run `npm ci && npm run build` in it.\n',
  )
})
