import {existsSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type Forestall, ForestallError, normalize, openForestall} from '../../src/index.ts'
import {shareReverseIndex} from '../support/reverse-index.ts'

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
})

/** The methods as JavaScript has them. */
type Untyped = Readonly<
  Record<
    'verdict' | 'lookAlikes' | 'check' | 'plan' | 'build' | 'blockRules',
    (...given: readonly unknown[]) => unknown
  >
>

describe('what the compiler does not catch', () => {
  it.each<[string, (forestall: Forestall) => unknown]>([
    ['`lookAlikes` does not take `-1` as `limit`', (it) => it.lookAlikes(['requests'], {limit: -1})],
    ['`lookAlikes` does not take `NaN` as `limit`', (it) => it.lookAlikes(['requests'], {limit: Number.NaN})],
    ['`lookAlikes` does not take `1.5` as `limit`', (it) => it.lookAlikes(['requests'], {limit: 1.5})],
    ['`plan` does not take `0` as `budget`', (it) => it.plan(['requests'], {budget: 0})],
    ['`plan` does not take `0` as `perDay`', (it) => it.plan(['requests'], {perDay: 0})],
    ['`plan` does not take `yesterday` as `start`', (it) => it.plan(['requests'], {start: 'yesterday'})],
    ['`plan` does not take `2027-02-30` as `start`', (it) => it.plan(['requests'], {start: '2027-02-30'})],
    ['PyPI does not accept `a b` as an e-mail address', (it) => it.plan(['requests'], {placeholder: {email: 'a b'}})],
    ['`blockRules` does not take `0` as `days`', (it) => it.blockRules(['requests'], {days: 0})],
    [
      '`blockRules` does not take this object as `selection`',
      (it) => it.blockRules(['requests'], {selection: {by: 'coverage', coverage: 2}}),
    ],
  ])('%s', async (message, call) => {
    await expect(call(await open())).rejects.toThrow(expect.objectContaining({reason: 'usage', message}))
  })

  it.each<[string, (forestall: Untyped) => unknown]>([
    ['`verdict` does not take `undefined` as `name`', (it) => it.verdict()],
    ['`lookAlikes` does not take `requests` as `targets`', (it) => it.lookAlikes('requests')],
    ['`lookAlikes` does not take this array as `targets`', (it) => it.lookAlikes([5])],
    ['`lookAlikes` does not take this array as `verdicts`', (it) => it.lookAlikes(['requests'], {verdicts: ['opne']})],
    ['`lookAlikes` has no option `limti`', (it) => it.lookAlikes(['requests'], {limti: 3})],
    ['`check` does not take `null` as `names`', (it) => it.check(null)],
    ['`check` does not take `flask` as `allow`', (it) => it.check(['flask'], {allow: 'flask'})],
    ['`plan` does not take `burn` as `route`', (it) => it.plan(['requests'], {route: 'burn'})],
    ['`placeholder` has no option `mail`', (it) => it.plan(['requests'], {placeholder: {mail: 'a@b.dev'}})],
    ['`build` does not take `undefined` as `directory`', async (it) => it.build(await it.plan(['requests']))],
    ['`build` does not take an empty string as `directory`', async (it) => it.build(await it.plan(['requests']), '')],
    ['`openForestall` does not take an empty string as `cacheDir`', () => openForestall({cacheDir: ''})],
    ['`openForestall` does not take `5` as `index`', () => openForestall({index: 5} as never)],
    ['`openForestall` does not take `null` as its options', () => openForestall(null as never)],
    ['`openForestall` does not take an empty string as its options', () => openForestall('' as never)],
    ['`lookAlikes` does not take this array as its options', (it) => it.lookAlikes(['requests'], ['limit'])],
    ['`check` does not take this object as its options', (it) => it.check(['flask'], Promise.resolve({}))],
    ['`plan` does not take `5` as its options', (it) => it.plan(['requests'], 5)],
    ['`blockRules` does not take `null` as its options', (it) => it.blockRules(['requests'], null)],
    ['`check` has no option `names`', (it) => it.check(['flask'], {names: ['rich']})],
    ['`normalize` does not take `undefined` as `name`', () => normalize(undefined as never)],
  ])('nor that of callers in JavaScript: %s', async (message, call) => {
    const forestall = await open()
    await expect((async () => call(forestall as unknown as Untyped))()).rejects.toThrow(
      expect.objectContaining({reason: 'usage', message}),
    )
  })

  it('a plan that was changed on the way is held to its schema, and writes nothing', async () => {
    const forestall = await open()
    const plan = await forestall.plan(['requests'], {budget: 1})
    const directory = join(folder, 'changed')
    const circular: unknown[] = []
    circular.push(circular)
    for (const changed of [
      {},
      null,
      10n,
      {entries: circular},
      {...plan, entries: [{...plan.entries[0], route: 'burn'}]},
    ]) {
      await expect(forestall.build(changed as never, directory)).rejects.toThrow(
        expect.objectContaining({reason: 'badInput', message: expect.stringMatching(/^This is not a plan: /)}),
      )
    }
    const elsewhere = {...plan, entries: [{...plan.entries[0]!, name: '../../evil' as never}]}
    await expect(forestall.build(elsewhere, directory)).rejects.toThrow(ForestallError)
    expect(existsSync(directory)).toBe(false)
  })

  it('an option that is undefined or null is not given', async () => {
    const forestall = await open()
    const options = {limit: 1, mine: undefined, verdicts: null} as never
    expect(await forestall.blockRules(['requests'], {selection: null, days: null} as never)).not.toEqual([])
    expect((await forestall.lookAlikes(['requests'], options)).names).toHaveLength(1)
  })
})
