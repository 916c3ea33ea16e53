import {execFileSync} from 'node:child_process'
import {cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {publint} from 'publint'
import {formatMessage} from 'publint/utils'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {shareReverseIndex} from '../support/reverse-index.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tsc = join(root, 'node_modules/typescript/bin/tsc')
let folder: string

/** What somebody has who installed the packed package: its files, and what it depends on beside it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-consumer-'))
  const pack = ['pack', '--json', '--dry-run', '--ignore-scripts']
  const [{files}] = JSON.parse(
    execFileSync('npm', pack, {cwd: root, encoding: 'utf8', shell: process.platform === 'win32'}),
  )
  const installed = join(folder, 'node_modules', 'forestall')
  for (const {path} of files) await cp(join(root, path), join(installed, path))
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  for (const name of Object.keys(manifest.dependencies)) {
    const link = join(folder, 'node_modules', name)
    await mkdir(join(link, '..'), {recursive: true})
    await symlink(join(root, 'node_modules', name), link, 'junction')
  }
  await writeFile(join(folder, 'package.json'), '{"type": "module"}')
}, 60_000)
afterAll(() => rm(folder, {recursive: true, force: true}))

const CONSUMER = `
import {type BuildResult, type Forestall, ForestallError, type NameVerdict, openForestall, type Plan} from 'forestall'

export async function first(name: string): Promise<string | undefined> {
  const forestall: Forestall = await openForestall()
  const {verdict}: NameVerdict = forestall.verdict(name)
  const plan: Plan = await forestall.plan([name], {budget: 3})
  // @ts-expect-error A route is one of a few words.
  plan.entries[0].route = 'burn'
  const {written}: BuildResult = await forestall.build(plan, 'placeholders', {style: 'inert'})
  // @ts-expect-error An option is one of those that there are.
  await forestall.lookAlikes([name], {limti: written})
  return verdict === 'open' ? plan.entries[0]?.name : undefined
}

export const hintOf = (error: unknown): string | undefined => (error instanceof ForestallError ? error.hint : undefined)
`

describe('the packed package', () => {
  it('has nothing that publint would change', async () => {
    const {messages, pkg} = await publint({
      pkgDir: join(folder, 'node_modules/forestall'),
      level: 'suggestion',
      strict: true,
      pack: false,
    })
    expect(messages.map((message) => formatMessage(message, pkg, {color: false}))).toEqual([])
  })

  it.each([
    ['node20', 'nodenext', 'consumer.ts'],
    ['nodenext', 'nodenext', 'consumer.cts'],
    ['esnext', 'bundler', 'consumer.ts'],
  ])(
    'has types that a strict consumer with module %s compiles',
    {timeout: 60_000},
    async (module, resolution, file) => {
      await writeFile(join(folder, file), CONSUMER)
      const options = [
        '--noEmit',
        '--strict',
        '--skipLibCheck',
        'false',
        '--types',
        '',
        '--lib',
        'es2023',
        '--target',
        'es2023',
      ]
      const args = [tsc, ...options, '--module', module, '--moduleResolution', resolution, '--ignoreConfig', file]
      expect(outputOf(args)).toBe('')
    },
  )

  it.each([
    ['import', '--input-type=module', "import {normalize} from 'forestall'; console.log(normalize('Zope.Interface'))"],
    ['require', '--input-type=commonjs', "console.log(require('forestall').normalize('Zope.Interface'))"],
  ])('is loaded by %s, and does nothing then', (_, type, script) => {
    expect(outputOf(['--no-warnings', type, '-e', script])).toBe('zope-interface\n')
  })

  it('changes nothing of the process that imports it', () => {
    const script = `
      import assert from 'node:assert/strict'
      const state = () => [Object.getOwnPropertyNames(globalThis), process.eventNames(), {...process.env}]
      const before = state()
      await import('forestall')
      assert.deepEqual(state(), before)`
    expect(outputOf(['--input-type=module', '-e', script])).toBe('')
  })

  it('says of everything in it what it gives, by an example that holds', async () => {
    const installed = join(folder, 'node_modules/forestall/dist')
    const files = ['library/open.d.ts', 'library/types.d.ts', 'names/normalized-name.d.ts']
    const comments = (await Promise.all(files.map((file) => readFile(join(installed, file), 'utf8')))).join('\n')
    const examples = [...comments.matchAll(/@example (.*) \/\/ (.*)$/gm)]
    const [, promises = ''] = comments.split('export interface Forestall {')
    const methods = [...promises.matchAll(/^ {4}(?:readonly )?(index|\w+(?=\())/gm)].map(([, method]) => method)
    expect(methods).toEqual(['index', 'verdict', 'check', 'lookAlikes', 'plan', 'build', 'blockRules'])
    for (const said of ['openForestall(', 'normalize(', ...methods.map((method) => `forestall.${method}`)]) {
      expect(examples.map(([, code]) => code).join('\n')).toContain(said)
    }
    await writeFile(join(folder, 'names.txt'), 'flask\n')
    await shareReverseIndex(join(folder, 'cache'))
    const script = [
      "import assert from 'node:assert/strict'",
      "import {normalize, openForestall} from 'forestall'",
      'const forestall = await openForestall()',
      ...examples.map(([, code, value]) => `assert.deepEqual(await (${code}), ${value})`),
    ]
    expect(outputOf(['--input-type=module', '-e', script.join('\n')])).toBe('')
  }, 60_000)

  it('tells a thousand verdicts in 50 ms once it is open', () => {
    const script = `
      import {openForestall} from 'forestall'
      const forestall = await openForestall()
      const names = Array.from({length: 1000}, (_, i) => 'reqests' + i)
      names.slice(0, 100).forEach((name) => forestall.verdict(name))
      const times = [1, 2, 3].map(() => {
        const started = process.cpuUsage()
        names.forEach((name) => forestall.verdict(name))
        const {user, system} = process.cpuUsage(started)
        return (user + system) / 1000
      })
      console.log(Math.min(...times))`
    expect(Number(outputOf(['--input-type=module', '-e', script]))).toBeLessThan(50)
  }, 60_000)
})

/** Returns what Node prints, on stdout and stderr, whether it succeeds or not. */
function outputOf(args: readonly string[]): string {
  try {
    const env = {...process.env, FORESTALL_CACHE_DIR: join(folder, 'cache'), FORESTALL_DATA_DIR: join(folder, 'data')}
    return execFileSync(process.execPath, args, {cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})
  } catch (error) {
    const {stdout, stderr} = error as {stdout: string; stderr: string}
    return stdout + stderr
  }
}
