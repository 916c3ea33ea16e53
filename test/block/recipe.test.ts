import {spawnSync} from 'node:child_process'
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import BlockCommand from '../../src/commands/block.ts'
import {type IndexServer, startIndexServer} from '../support/index-server.ts'
import {need} from '../support/needs.ts'
import {useNewUser} from '../support/new-user.ts'
import {recipeOf, runRecipe} from '../support/recipe.ts'
import {run} from '../support/run.ts'

const user = useNewUser(['requests', 'numpy'])
let server: IndexServer
let repository: string

/** Runs the workflow of docs/block.md. */
async function runIt() {
  return runRecipe(await recipeOf('block.md', 'Block rules'), {folder: repository, index: server.url})
}

beforeEach(async () => {
  server = await startIndexServer({names: ['requests', 'numpy']})
  process.env['FORESTALL_POPULARITY'] = new URL('/popularity.json', server.url).href
  repository = join(user.root, 'repository')
  await mkdir(repository, {recursive: true})
  // The second is a typo that the company's own files hold: it is theirs, and never blocked.
  const files = join(repository, 'requirements.txt')
  await writeFile(files, 'requests\nrequets\n')
  const argv = ['--file', files, '--limit', '20', '--format', 'constraints']
  await run(BlockCommand, ...argv, '--output', join(repository, 'constraints.txt'))
})
afterEach(async () => {
  delete process.env['FORESTALL_POPULARITY']
  await server.close()
})

const bash = need(spawnSync('bash', ['-c', 'true']).status === 0 ? '' : 'no bash')

describe('the recipe for block rules', {timeout: 120_000}, () => {
  it.skipIf(bash.isLeftOut)(`opens an issue once a rule blocks a real project${bash.note}`, async () => {
    expect(await runIt()).toEqual({code: 0, issue: undefined})

    server.project('requesst', {state: 'active', owners: ['mallory']})
    const {code, issue} = await runIt()
    expect(code).toBe(0)
    expect(issue).toMatch(/^issue create --title Block rules are out of date --body-file /)
    expect(issue).toContain('Real projects by now, and blocked without reason: requesst\n')
    expect(issue).toContain('`forestall block --update constraints.txt`')
  })

  it.skipIf(bash.isLeftOut)(`fails where the index does not answer${bash.note}`, async () => {
    server.answerNext((response) => response.writeHead(403).end())
    expect(await runIt()).toEqual({code: 4, issue: undefined})
  })
})
