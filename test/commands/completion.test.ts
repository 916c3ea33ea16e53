import {execFileSync, spawnSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import Completion from '../../src/commands/completion.ts'
import {type Need, need} from '../support/needs.ts'
import {run} from '../support/run.ts'
import {folderOf} from '../support/target-folder.ts'

const script = async (shell: string) => (await run(Completion, shell)).stdout

/** Runs a script in a shell, in a folder with two files, and returns the lines that it prints. */
function linesOf(command: readonly string[], script: string): string[] {
  const folder = folderOf({'uv.lock': '', 'two words.txt': ''})
  writeFileSync(join(folder, 'script'), script)
  const env = {PATH: process.env['PATH'], HOME: folder, TERM: 'dumb'}
  const [file, ...args] = [...command, 'script']
  const output = execFileSync(file!, args, {cwd: folder, encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'inherit']})
  return output.split('\n').filter((line) => line !== '')
}

function needShell(shell: string): Need {
  return need(spawnSync(shell, ['-c', 'true']).status === 0 ? '' : `no ${shell}`)
}

/** What is offered behind the words of a command line: some of all that is, and some that is not. */
const CASES: readonly (readonly [line: string, offered: readonly string[], not: readonly string[]])[] = [
  ['forestall ch', ['check', 'checklist'], ['list']],
  ['forestall index ', ['info', 'update'], ['list']],
  ['forestall help sta', ['status'], ['list']],
  ['forestall list --verd', ['--verdict'], ['--json']],
  ['forestall list --verdict ', ['open', 'taken', 'refused', 'any'], ['requests']],
  ['forestall index update --', ['--index', '--force', '--json', '--no-config', '--help'], ['--verdict']],
  ['forestall list --technique om', ['omission'], ['doubling']],
  ['forestall plan --route ', ['register', 'ask', 'organisation', 'watch'], ['skip']],
  ['forestall plan reque', ['requests', 'requests-oauthlib'], ['flask']],
  ['forestall explain num', ['numpy'], ['requests']],
  ['forestall explain x --target num', ['numpy'], ['requests']],
  ['forestall check --format ', ['table', 'json', 'sarif', 'github'], ['csv']],
  ['forestall list --file uv', ['uv.lock'], ['requests']],
  ['forestall check two', ['two words.txt'], ['requests']],
  ['forestall status --no-l', ['--no-live'], ['--live']],
  ['forestall completion ', ['bash', 'zsh', 'fish'], ['requests']],
  ['forestall techniques ', [], ['requests', 'uv.lock']],
]

describe('forestall completion', () => {
  it('knows every command, flag and value of the manifest', async () => {
    const {stdout, result} = await run(Completion, 'zsh', '--json')
    expect(await schemaErrors('completion', JSON.parse(stdout))).toEqual([])
    const list = result?.commands.find(({name}) => name === 'list')
    expect(list?.flags.find(({spellings}) => spellings.includes('--limit'))).toMatchObject({
      spellings: ['--limit', '-n'],
    })
    expect(result?.targets).toContain('requests')
  })

  it.each(['tcsh', ''])('knows no shell %j', async (shell) => {
    expect((await run(Completion, shell)).exitCode).toBe(2)
  })
})

const bash = needShell('bash')
describe('bash', () => {
  const offered = async (line: string) =>
    linesOf(
      ['bash', '--norc'],
      `${await script('bash')}
COMP_WORDS=(${line.replaceAll('=', ' = ')})
[[ ${JSON.stringify(line)} == *[' =']  ]] && ${line.endsWith('=') ? ':' : 'COMP_WORDS+=("")'}
COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
_forestall
printf '%s\\n' "\${COMPREPLY[@]}"`,
    )
  it.skipIf(bash.isLeftOut).each(CASES)(`offers behind %j %j${bash.note}`, async (line, wanted, not) => {
    const words = await offered(line)
    expect(words).toEqual(expect.arrayContaining([...wanted]))
    for (const word of not) expect(words).not.toContain(word)
  })
  it.skipIf(bash.isLeftOut)(`takes values behind an equals sign${bash.note}`, async () => {
    expect(await offered('forestall list --verdict=')).toContain('refused')
    expect(await offered('forestall list --verdict=re')).toEqual(['refused'])
    expect(await offered('forestall plan --set requsts=')).toContain('ask')
    expect(await offered('forestall plan --set requsts=wa')).toEqual(['watch'])
    expect(await offered('forestall plan --set=requsts=')).toContain('ask')
    expect(await offered('forestall plan --set=requsts=wa')).toEqual(['watch'])
    expect(await offered('forestall plan --note=requsts=wa')).toEqual([])
    expect(await offered('forestall list --alias torc')).toContain('torch=')
  })
})

const zsh = needShell('zsh')
describe('zsh', () => {
  // What would be shown is written down instead: the functions that offer words are replaced.
  it.skipIf(zsh.isLeftOut).each(CASES)(`offers behind %j %j${zsh.note}`, async (line, wanted, not) => {
    const words = linesOf(
      ['zsh', '-f'],
      `compdef() { }
_describe() { local name=$@[-1]; print -l -- \${\${(P)name}%%:*} }
compadd() { local name=$@[-1]; print -l -- \${(P)name} }
compset() { }
_files() { print -l -- * }
${await script('zsh')}
words=(${line}${line.endsWith(' ') ? ' ""' : ''}); CURRENT=$#words
_forestall`,
    )
    expect(words).toEqual(expect.arrayContaining([...wanted]))
    for (const word of not)
      if (!line.endsWith(word))
        expect(words.filter((each) => each.startsWith(line.split(' ').at(-1)!))).not.toContain(word)
  })
})

const fish = needShell('fish')
describe('fish', () => {
  const offered = async (line: string) =>
    linesOf(['fish', '--no-config'], `${await script('fish')}\ncomplete -C '${line}'`).map(
      (each) => each.split('\t')[0],
    )
  it.skipIf(fish.isLeftOut).each(CASES)(`offers behind %j %j${fish.note}`, async (line, wanted, not) => {
    const words = await offered(line)
    expect(words).toEqual(expect.arrayContaining([...wanted]))
    for (const word of not) expect(words).not.toContain(word)
  })
  it.skipIf(fish.isLeftOut).each([
    ['forestall plan --set requsts=wa', ['requsts=watch']],
    ['forestall plan --set=requsts=wa', ['--set=requsts=watch']],
    ['forestall plan --set a=ask --set b=or', ['b=organisation']],
  ])(`takes the route behind a name: %j %j${fish.note}`, async (line, wanted) => {
    expect(await offered(line)).toEqual(wanted)
  })
})
