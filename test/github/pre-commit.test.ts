import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'
import {parse} from 'yaml'
import Check from '../../src/commands/check.ts'
import {useNewUser} from '../support/new-user.ts'
import {run} from '../support/run.ts'
import {folderOf} from '../support/target-folder.ts'

useNewUser(['requests', 'flask'])

const textOf = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
const [hook] = parse(textOf('.pre-commit-hooks.yaml')) as [{id: string; entry: string; pass_filenames: boolean}]

it('the hook checks a repository, with what its other files tell of a name', async () => {
  const [program, command, ...words] = hook.entry.split(' ')
  expect([hook.id, program, command, hook.pass_filenames]).toEqual(['forestall-check', 'forestall', 'check', false])
  const files = {
    'requirements.txt': 'requests\nacme-core\n',
    'packages/core/pyproject.toml': '[project]\nname = "acme-core"\n',
    'tests/data/requirements.txt': 'a-name-of-a-fixture\n',
    'tools/words-to-ignore.txt': 'followings\n',
  }
  const {exitCode, stdout} = await run(Check, ...words, folderOf(files))
  expect([exitCode, stdout.trim()]).toEqual([0, expect.stringContaining('2 names in')])
  expect(await run(Check, ...words, folderOf({...files, 'README.md': '`pip install acme-core`'}))).toMatchObject({
    exitCode: 10,
  })
})

// pre-commit's installation of a hook in Node: it takes all of the output for a file's name.
it('`npm pack` prints the name of the package and nothing else, although it builds first', () => {
  const manifest = {name: 'sample', version: '1.0.0', scripts: {prepack: 'echo building'}}
  const folder = folderOf({'package.json': JSON.stringify(manifest), '.npmrc': textOf('.npmrc')})
  const options = {cwd: folder, encoding: 'utf8', shell: process.platform === 'win32'} as const
  expect(execFileSync('npm', ['pack'], options)).toBe('sample-1.0.0.tgz\n')
})
