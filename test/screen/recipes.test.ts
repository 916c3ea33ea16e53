import {spawn, spawnSync} from 'node:child_process'
import {chmod, mkdir, readFile, writeFile} from 'node:fs/promises'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {type IndexServer, startIndexServer} from '../support/index-server.ts'
import {need} from '../support/needs.ts'
import {useNewUser} from '../support/new-user.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const user = useNewUser(['requests'])

/** The recipe of docs/noticing.md that holds `command`, as it stands there. */
async function recipeWith(command: string): Promise<string> {
  const page = await readFile(join(root, 'docs/noticing.md'), 'utf8')
  const recipes = [...page.slice(page.indexOf('## Two recipes')).matchAll(/```sh\n([\s\S]*?)```/g)].map(
    ([, text]) => text!,
  )
  expect(recipes).toHaveLength(2)
  return recipes.find((text) => text.includes(command))!
}

/** Runs it with the built program as `forestall` and, as `curl`, a program that prints `feed.xml`. */
async function runRecipe(
  command: string,
  env: Readonly<Record<string, string>>,
): Promise<{code: number; stdout: string}> {
  const bin = join(user.root, 'bin')
  await mkdir(bin, {recursive: true})
  const programs = {
    forestall: `exec '${process.execPath}' '${join(root, 'bin/run.js')}' "$@"`,
    curl: `cat '${user.root}/feed.xml'`,
  }
  for (const [name, line] of Object.entries(programs)) {
    await writeFile(join(bin, name), `#!/bin/sh\n${line}\n`)
    await chmod(join(bin, name), 0o755)
  }
  await writeFile(join(user.root, 'recipe.sh'), await recipeWith(command))
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', 'recipe.sh'], {
    cwd: user.root,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {...process.env, PATH: [bin, process.env['PATH']].join(delimiter), ...env},
  })
  let stdout = ''
  child.stdout.on('data', (text) => (stdout += text))
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? -1)))
  return {code, stdout}
}

const read = (file: string) => readFile(join(user.root, file), 'utf8').catch(() => undefined)

const bash = need(spawnSync('bash', ['-c', 'true']).status === 0 ? '' : 'no bash')

describe('the recipes of docs/noticing.md', () => {
  let server: IndexServer
  beforeEach(async () => {
    server = await startIndexServer({names: ['requests', 'numpy']})
  })
  afterEach(() => server.close())

  it.skipIf(bash.isLeftOut)(
    `judge what the scheduled update brings, and keep silent otherwise${bash.note}`,
    async () => {
      const env = {FORESTALL_INDEX: server.url, FORESTALL_POPULARITY: new URL('/popularity.json', server.url).href}
      expect((await runRecipe('--new', env)).code).toBe(0)
      expect(await read('alarms.md')).toBeUndefined()
      server.project('reqeusts', {state: 'active', owners: ['mallory']})
      const {code, stdout} = await runRecipe('--new', env)
      expect({code, stdout}).toEqual({code: 0, stdout: expect.stringContaining('look at alarms.md')})
      expect(await read('alarms.md')).toContain('`reqeusts` **alarm**')
    },
    120_000,
  )

  it.skipIf(bash.isLeftOut)(
    `judge the names of the feed of new projects${bash.note}`,
    async () => {
      const item = (name: string) => `    <item>\n      <title>${name} added to PyPI</title>\n    </item>\n`
      await writeFile(
        join(user.root, 'feed.xml'),
        `<?xml version="1.0"?>\n<rss><channel>\n<title>PyPI newest packages</title>\n${item('reqeusts')}${item('rapid-date-parser')}</channel></rss>\n`,
      )
      expect((await runRecipe('curl', {})).code).toBe(0)
      expect(await read('names.txt')).toBe('reqeusts\nrapid-date-parser\n')
      const lines = (await read('alarms.ndjson'))!.trimEnd().split('\n')
      expect(lines.map((line) => JSON.parse(line).name)).toEqual(['reqeusts'])
    },
    120_000,
  )
})
