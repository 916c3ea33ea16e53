import {spawn, spawnSync} from 'node:child_process'
import {chmod, mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {type IndexServer, startIndexServer} from '../support/index-server.ts'
import {useNewUser} from '../support/new-user.ts'
import {entry, plan} from '../support/sample-plan.ts'

const root = new URL('../..', import.meta.url).pathname
const user = useNewUser(['requests'])
let server: IndexServer

/** The script of the README's recipe for GitHub Actions, as it stands there. */
async function recipe(): Promise<string> {
  const [yaml] = /```yaml\nname: Look-alikes\n[\s\S]*?```/.exec(await readFile(join(root, 'README.md'), 'utf8'))!
  const [, script] = /run: \|\n([\s\S]*?)```/.exec(yaml)!
  return script!
    .replace(/^ {10}/gm, '')
    .replace('your-project', 'requests')
    .replace('your-pypi-user', 'alice')
}

/** Runs it as GitHub does, with the built program as `forestall`, and as `gh` a program that keeps what it is given. */
async function runRecipe(): Promise<{code: number; issue: string | undefined}> {
  const bin = join(user.root, 'bin')
  await mkdir(bin, {recursive: true})
  const programs = {
    forestall: `exec '${process.execPath}' '${join(root, 'bin/run.js')}' "$@"`,
    gh: `echo "$@" > '${user.root}/issue'; cat findings.md >> '${user.root}/issue'`,
  }
  for (const [name, line] of Object.entries(programs)) {
    await writeFile(join(bin, name), `#!/bin/sh\n${line}\n`)
    await chmod(join(bin, name), 0o755)
  }
  await writeFile(join(user.root, 'script.sh'), await recipe())
  await rm(join(user.root, 'findings.md'), {force: true})
  await rm(join(user.root, 'issue'), {force: true})
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', 'script.sh'], {
    cwd: user.root,
    stdio: 'ignore',
    env: {...process.env, PATH: `${bin}:${process.env['PATH']}`, FORESTALL_INDEX: server.url},
  })
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? -1)))
  return {code, issue: await readFile(join(user.root, 'issue'), 'utf8').catch(() => undefined)}
}

beforeEach(async () => {
  server = await startIndexServer({projects: {requests: {state: 'active', owners: ['kenneth']}}})
  process.env['FORESTALL_POPULARITY'] = new URL('/popularity.json', server.url).href
  await writeFile(join(user.root, 'forestall-plan.json'), JSON.stringify(plan([entry('requsts'), entry('reqests')])))
})
afterEach(async () => {
  delete process.env['FORESTALL_POPULARITY']
  await server.close()
})

const hasBash = spawnSync('bash', ['-c', 'true']).status === 0
const skips = !hasBash && process.env['CI'] !== 'true'

describe('the README’s recipe for a scheduled run', () => {
  it.skipIf(skips)(`stays silent until there is something to act on${skips ? ' (skipped: no bash)' : ''}`, async () => {
    expect(await runRecipe()).toEqual({code: 0, issue: undefined})

    server.project('reqeusts', {state: 'active', owners: ['mallory']})
    server.project('requsts', {state: 'active', owners: ['mallory']})
    const {code, issue} = await runRecipe()
    expect(code).toBe(0)
    expect(issue).toContain('issue create --title Look-alikes on PyPI --body-file findings.md')
    expect(issue).toMatch(/^\| `requsts` \| taken \|/m)
    expect(issue).toMatch(/^# New look-alikes$[\s\S]*^## `reqeusts`, /m)
  })

  it.skipIf(skips)(`fails where the index does not answer${skips ? ' (skipped: no bash)' : ''}`, async () => {
    server.answerNext((response) => response.writeHead(403).end())
    expect(await runRecipe()).toEqual({code: 4, issue: undefined})
  })
})
