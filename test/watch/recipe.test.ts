import {spawnSync} from 'node:child_process'
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {type IndexServer, startIndexServer} from '../support/index-server.ts'
import {need} from '../support/needs.ts'
import {useNewUser} from '../support/new-user.ts'
import {entry, plan} from '../support/sample-plan.ts'
import {runWorkflow} from '../support/workflow.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const user = useNewUser(['requests'])
let server: IndexServer
let repository: string

/** The workflow of docs/watching.md for a scheduled run, as it stands there. */
async function recipe(): Promise<string> {
  const page = await readFile(join(root, 'docs/watching.md'), 'utf8')
  const [, yaml] = /```yaml\n(name: Look-alikes\n[\s\S]*?)```/.exec(page)!
  return yaml!.replace('your-project', 'requests').replace('your-pypi-user', 'alice')
}

/** Runs it as GitHub does, with as `gh` a program that keeps what it is given. */
async function runRecipe(): Promise<{code: number; issue: string | undefined}> {
  const kept = join(user.root, 'issue')
  await rm(kept, {force: true})
  const {code} = await runWorkflow(await recipe(), {
    folder: repository,
    env: {FORESTALL_INDEX: server.url},
    programs: {gh: `echo "$@" > '${kept}'; cat >> '${kept}'`},
  })
  return {code, issue: await readFile(kept, 'utf8').catch(() => undefined)}
}

beforeEach(async () => {
  server = await startIndexServer({projects: {requests: {state: 'active', owners: ['kenneth']}}})
  process.env['FORESTALL_POPULARITY'] = new URL('/popularity.json', server.url).href
  repository = join(user.root, 'repository')
  await mkdir(repository, {recursive: true})
  await writeFile(join(repository, 'forestall-plan.json'), JSON.stringify(plan([entry('requsts'), entry('reqests')])))
})
afterEach(async () => {
  delete process.env['FORESTALL_POPULARITY']
  await server.close()
})

const bash = need(spawnSync('bash', ['-c', 'true']).status === 0 ? '' : 'no bash')

describe('the recipe for a scheduled run', () => {
  it.skipIf(bash.isLeftOut)(`stays silent until there is something to act on${bash.note}`, async () => {
    expect(await runRecipe()).toEqual({code: 0, issue: undefined})

    server.project('reqeusts', {state: 'active', owners: ['mallory']})
    server.project('requsts', {state: 'active', owners: ['mallory']})
    const {code, issue} = await runRecipe()
    expect(code).toBe(0)
    expect(issue).toContain('issue create --title Look-alikes on PyPI --body-file -')
    expect(issue).toMatch(/^\| `requsts` \| taken \|/m)
    expect(issue).toMatch(/^# New look-alikes$[\s\S]*^## `reqeusts`, /m)
  })

  it.skipIf(bash.isLeftOut)(`fails where the index does not answer${bash.note}`, async () => {
    server.answerNext((response) => response.writeHead(403).end())
    expect(await runRecipe()).toEqual({code: 4, issue: undefined})
  })
})
