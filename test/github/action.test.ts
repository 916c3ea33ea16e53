import {spawnSync} from 'node:child_process'
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import BlockCommand from '../../src/commands/block.ts'
import {need} from '../support/needs.ts'
import {useNewUser} from '../support/new-user.ts'
import {run} from '../support/run.ts'
import {runWorkflow, type WorkflowRun} from '../support/workflow.ts'

const user = useNewUser(['requests', 'flask'])
const bash = need(spawnSync('bash', ['-c', 'true']).status === 0 ? '' : 'no bash')
let repository: string

beforeEach(async () => {
  repository = join(user.root, 'repository')
  await mkdir(repository, {recursive: true})
})

/** Runs the action as the only step of a workflow, with these inputs, on the names of `useNewUser`. */
function runAction(inputs: Readonly<Record<string, string>>): Promise<WorkflowRun> {
  const given = JSON.stringify({update: 'false', ...inputs})
  const yaml = `jobs: {look: {steps: [{id: forestall, uses: 'somebody/forestall@0123456', with: ${given}}]}}`
  return runWorkflow(yaml, {folder: repository, env: {}})
}

describe.skipIf(bash.isLeftOut)(`the action${bash.note}`, {timeout: 60_000}, () => {
  it('finds, by default, what a repository should not tell people to install, and fails', async () => {
    await writeFile(join(repository, 'requirements.txt'), 'flask\nreqeusts\n')
    const {code, log, summary, outputs} = await runAction({})
    expect(code).toBe(10)
    expect(outputs['forestall']!['findings']).toBe('true')
    expect(log).toMatch(/^::(?:error|warning) file=requirements\.txt,line=2.*reqeusts/m)
    expect(summary).toContain('reqeusts')
    expect(await readFile(outputs['forestall']!['report']!, 'utf8')).toBe(summary)
  })

  it('tells of findings and goes on, where that is asked for', async () => {
    await writeFile(join(repository, 'requirements.txt'), 'reqeusts\n')
    const {code, outputs} = await runAction({'fail-on-findings': 'false'})
    expect([code, outputs['forestall']!['findings']]).toEqual([0, 'true'])
  })

  it('passes where there is nothing to find', async () => {
    await writeFile(join(repository, 'requirements.txt'), 'flask\nrequests\n')
    const {code, outputs} = await runAction({})
    expect([code, outputs['forestall']!['findings']]).toEqual([0, 'false'])
  })

  it('is installed from its own path before it runs', async () => {
    await writeFile(join(repository, 'requirements.txt'), 'flask\n')
    const {log} = await runAction({})
    expect(log).toMatch(/^npm ci --ignore-scripts .*\nnpm run -s build$/m)
  })

  it('takes one argument a line, whatever it contains', async () => {
    await mkdir(join(repository, 'a folder; touch oops'), {recursive: true})
    await writeFile(join(repository, 'a folder; touch oops', 'requirements.txt'), 'reqeusts\n')
    await writeFile(join(repository, 'requirements.txt'), 'flsak\n')
    const {code, log} = await runAction({arguments: 'a folder; touch oops\r\n'})
    expect(code).toBe(10)
    expect(log).toContain('reqeusts')
    expect(log).not.toContain('flsak')
    const hostile = await runAction({arguments: '$(touch oops)'})
    expect(hostile.code).toBe(2)
    expect(await readdir(repository)).not.toContain('oops')
  })

  it('has GitHub take nothing for a command but its annotations, whatever files are called', async () => {
    const folder = join(repository, '##[stop-commands]x')
    await mkdir(folder, {recursive: true})
    await writeFile(join(folder, 'requirements.txt'), '::error::hello\n-r missing.txt\nreqeusts\n')
    const {code, log, summary} = await runAction({})
    expect(code).toBe(10)
    expect(log).toContain('Note: ##[stop-commands]x/requirements.txt')
    const place = 'file=##[stop-commands]x/requirements.txt,line=3,'
    expect(commandsIn(log)).toEqual([
      expect.stringContaining(`::error ${place}`),
      expect.stringContaining(`::warning ${place}`),
    ])
    expect(summary).toMatch(/^```text\n[\s\S]*\n```\n$/)
  })

  it('has GitHub take nothing for a command where something is wrong, either', async () => {
    const {code, log} = await runAction({command: 'status', arguments: '##[stop-commands]x.json'})
    expect([code, commandsIn(log)]).toEqual([2, []])
    expect(log).toContain('##[stop-commands]x.json')
  })

  it.each([
    [{update: 'TRUE'}, 'The input `update` must be true or false'],
    [{'fail-on-findings': 'no'}, 'The input `fail-on-findings` must be true or false'],
    [{command: 'check\n$(touch oops)'}, 'The input `command` must be check, status, review or block'],
  ])('refuses %j', async (inputs, message) => {
    const {code, log} = await runAction(inputs)
    expect([code, commandsIn(log)]).toEqual([2, [`::error::${message}`]])
  })

  it('cuts a report that GitHub would drop, at the end of a line and before the fence', async () => {
    const lines = Array.from({length: 9000}, (_, i) => `reqeusts-and-some-more-words-${i}`)
    await writeFile(join(repository, 'requirements.txt'), lines.join('\n'))
    const {code, summary, outputs} = await runAction({})
    expect(code).toBe(10)
    expect((await readFile(outputs['forestall']!['report']!, 'utf8')).length).toBeGreaterThan(1_000_000)
    expect(Buffer.byteLength(summary)).toBeLessThan(1_000_000)
    const [last, ...end] = summary.split('\n').slice(-5)
    expect(last).toMatch(/unclaimed {2}nobody has registered reqeusts-and-some-more-words-\d+$/)
    expect(end).toEqual(['```', '', 'The report is too long for this page: its first 900 kB are shown.', ''])
  })

  it('says which block rules are real projects by now', async () => {
    const rules = join(repository, 'rules.txt')
    const {stdout} = await run(BlockCommand, 'requests', '--limit', '5', '--format', 'constraints')
    await writeFile(rules, stdout)
    expect((await runAction({command: 'block', arguments: 'rules.txt'})).code).toBe(0)
    await writeFile(join(user.root, 'names.txt'), 'requests\nrequets\n')
    const {code, summary} = await runAction({command: 'block', arguments: 'rules.txt'})
    expect([code, summary]).toEqual([10, expect.stringContaining('requets')])
  })

  it('refuses a command that it does not have', async () => {
    const {code, log} = await runAction({command: 'build'})
    expect(code).toBe(2)
    expect(log).toContain('::error::The input `command` must be check, status, review or block')
  })

  it('ends as the program does where something is wrong, with no outputs', async () => {
    const {code, outputs} = await runAction({command: 'status', arguments: 'no-such-plan.json'})
    expect([code, outputs['forestall']]).toEqual([2, {findings: '', report: ''}])
  })
})

/**
 * Returns the lines of a log that GitHub's runner carries out: those that begin with `::`, and those that hold the older
 * `##[` anywhere, but for what stands between `::stop-commands::TOKEN` and `::TOKEN::`.
 */
function commandsIn(log: string): string[] {
  let token: string | undefined
  return log.split('\n').filter((line) => {
    const isEnd = token !== undefined && line === `::${token}::`
    const isStopped = token !== undefined
    if (isEnd) token = undefined
    const [, stop] = /^::stop-commands::(.+)$/.exec(line) ?? []
    if (!isStopped && stop !== undefined) token = stop
    return !isStopped && stop === undefined && /^\s*::|##\[/.test(line)
  })
}
