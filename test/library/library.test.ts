import {execFileSync} from 'node:child_process'
import {mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {ForestallError, normalize, openForestall} from '../../src/index.ts'
import {shareReverseIndex} from '../support/reverse-index.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-library-'))
  await shareReverseIndex(join(folder, 'cache'))
  await writeFile(join(folder, 'names.txt'), 'flask\nrequests\nreqests\n')
})
afterAll(() => rm(folder, {recursive: true, force: true}))

const open = () =>
  openForestall({index: join(folder, 'names.txt'), cacheDir: join(folder, 'cache'), dataDir: join(folder, 'data')})

describe('the library', () => {
  it.each([
    ['requsts', 'open', null],
    ['Reqests', 'taken', null],
    ['re-quests', 'refused', {reason: 'similar', collidesWith: 'requests'}],
    ['os.path', 'refused', {reason: 'stdlib', collidesWith: null}],
    ['-', 'refused', {reason: 'invalid', collidesWith: null}],
  ])('says of %s that it is %s', async (name, verdict, refusal) => {
    expect((await open()).verdict(name)).toMatchObject({verdict, refusal})
  })

  it('lists look-alikes, riskiest first, of the verdicts asked for', async () => {
    const forestall = await open()
    const {names} = await forestall.lookAlikes(['requests'], {limit: 5})
    expect(names).toHaveLength(5)
    expect(names.every(({verdict}) => verdict === 'open')).toBe(true)
    const {names: taken} = await forestall.lookAlikes(['requests'], {verdicts: ['taken']})
    expect(taken.map(({name}) => name)).toEqual(['reqests'])
  })

  it('plans, and makes rules, without a target among the names', async () => {
    const forestall = await open()
    const plan = await forestall.plan(['requests'], {budget: 3, start: '2027-01-04'})
    expect(plan.entries.map(({date}) => date)).toEqual(['2027-01-04', '2027-01-04', '2027-01-04'])
    const rules = await forestall.blockRules(['requests'], {selection: {by: 'limit', limit: 50}})
    expect(rules).toHaveLength(50)
    expect(rules.map(({name}) => name)).not.toContain('requests')
  })

  it('checks names that somebody is told to install, in their order', async () => {
    const forestall = await open()
    const names = ['Flask', 'my-own-thing', 'acme-billing', 'acme-fork']
    const checked = await forestall.check(names, {internal: ['acme-*'], allow: ['acme-fork']})
    expect(checked.map(({name, kinds}) => `${name}: ${kinds}`)).toEqual([
      'flask: fine',
      'my-own-thing: unclaimed',
      'acme-billing: internal',
      'acme-fork: allowed',
    ])
    await expect(forestall.check(['-'])).rejects.toThrow('"-" is not a valid project name')
  })

  it('throws what the command would say', async () => {
    const forestall = await open()
    await expect(forestall.lookAlikes(['-'])).rejects.toThrow(ForestallError)
    expect(normalize('Python_Dateutil')).toBe('python-dateutil')
  })

  it('runs the example of its page, as a package that somebody has installed', async () => {
    const page = await readFile(join(root, 'docs/library.md'), 'utf8')
    const [, example] = /```js\n(.*?)```/s.exec(page)!
    const modules = join(folder, 'node_modules')
    execFileSync('mkdir', ['-p', modules])
    await symlink(root, join(modules, 'forestall'))
    await writeFile(join(folder, 'example.mjs'), example!)
    const env = {...process.env, FORESTALL_CACHE_DIR: join(folder, 'cache'), FORESTALL_DATA_DIR: join(folder, 'data')}
    const output = execFileSync(process.execPath, ['example.mjs'], {cwd: folder, env, encoding: 'utf8'})
    expect(output).toContain("{ reason: 'similar', collidesWith: 'requests' }")
    expect(output).toMatch(/^reqeusts \[.*'look-alike'.*\] requests$/m)
    expect(output).toMatch(/^100$/m)
    const written = await readdir(join(folder, 'placeholders'))
    expect(written.filter((file) => file.endsWith('.tar.gz'))).toHaveLength(4)
  }, 60_000)
})
