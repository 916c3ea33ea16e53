import {spawnSync} from 'node:child_process'
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {type IndexServer, startIndexServer} from '../support/index-server.ts'
import {need} from '../support/needs.ts'
import {useNewUser} from '../support/new-user.ts'
import {recipeOf, runRecipe} from '../support/recipe.ts'
import {entry, plan} from '../support/sample-plan.ts'

const user = useNewUser(['requests'])
let server: IndexServer
let repository: string

/** Runs the workflow of docs/watching.md for a scheduled run. */
async function runIt() {
  const yaml = await recipeOf('watching.md', 'Look-alikes')
  const filled = yaml.replace('your-project', 'requests').replace('your-pypi-user', 'alice')
  return runRecipe(filled, {folder: repository, index: server.url})
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
    expect(await runIt()).toEqual({code: 0, issue: undefined})

    server.project('reqeusts', {state: 'active', owners: ['mallory']})
    server.project('requsts', {state: 'active', owners: ['mallory']})
    const {code, issue} = await runIt()
    expect(code).toBe(0)
    expect(issue).toContain('issue create --title Look-alikes on PyPI --body-file -')
    expect(issue).toMatch(/^\| `requsts` \| taken \|/m)
    expect(issue).toMatch(/^# New look-alikes$[\s\S]*^## `reqeusts`, /m)
  })

  it.skipIf(bash.isLeftOut)(`fails where the index does not answer${bash.note}`, async () => {
    server.answerNext((response) => response.writeHead(403).end())
    expect(await runIt()).toEqual({code: 4, issue: undefined})
  })
})
