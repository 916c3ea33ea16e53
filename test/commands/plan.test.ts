import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import PlanCommand from '../../src/commands/plan.ts'
import {coveredBy} from '../../src/plan/coverage.ts'
import type {Plan} from '../../src/plan/types.ts'
import {forestall} from '../support/forestall.ts'
import {temporaryFolder} from '../support/placeholder-folder.ts'
import {run} from '../support/run.ts'

async function setUp() {
  const folder = await temporaryFolder()
  const path = join(folder, 'plan.json')
  return {
    folder,
    path,
    plan: (...argv: string[]) => run(PlanCommand, ...argv, '--output', path),
    read: async (): Promise<Plan> => JSON.parse(await readFile(path, 'utf8')),
    edit: async (change: (plan: Plan) => unknown) => {
      const content = JSON.parse(await readFile(path, 'utf8'))
      change(content)
      await writeFile(path, JSON.stringify(content))
    },
  }
}

describe('two imports at once', () => {
  it('lose nothing of one another', async () => {
    const {folder, path, plan, read} = await setUp()
    await plan('requests', '--budget', '4')
    const names = (await read()).entries.map(({name}) => name)
    const imports = names.map(async (name, i) => {
      const updated = `2026-12-01T10:00:0${i}.000Z`
      const file = join(folder, `progress-${i}.json`)
      const entries = [{name, updated, steps: {free: updated}, answer: null}]
      const progress = {schema: 'forestall/progress/v1', plan: '0123456789abcdef', exported: updated, entries}
      await writeFile(file, JSON.stringify(progress))
      const {exit, stderr} = await forestall(['plan', '--output', path, '--import', file], {home: folder})
      expect([exit, stderr.includes('Error')]).toEqual([0, false])
    })
    await Promise.all(imports)
    const done = (await read()).entries.filter(({progress}) => progress?.steps.free !== undefined)
    expect(done.map(({name}) => name)).toEqual(names)
  }, 120_000)
})

describe('forestall plan', () => {
  it('spends the budget on the riskiest names, four a day from the start', async () => {
    const {plan, read} = await setUp()
    const {stdout, exitCode} = await plan(
      'requests',
      '--budget',
      '6',
      '--start',
      '2027-01-30',
      '--author',
      'Ada',
      '--email',
      'ada@example.com',
    )
    expect(exitCode).toBe(0)
    expect(stdout).toContain('6 uploads take 2 days at 4 a day')
    expect(stdout).toContain('PEP 541')
    const written = await read()
    expect(await schemaErrors('plan', written)).toEqual([])
    expect(written.entries.map(({date}) => date)).toEqual([
      ...Array<string>(4).fill('2027-01-30'),
      ...Array<string>(2).fill('2027-01-31'),
    ])
    expect(written.placeholder).toEqual({author: 'Ada', email: 'ada@example.com', url: null})
    expect(written.coverage).toBeCloseTo(
      written.entries.map(coveredBy(written)).reduce((sum, covered) => sum + covered, 0),
      9,
    )
  })

  it('prints the plan itself under --json', async () => {
    const {plan, read} = await setUp()
    const {stdout} = await plan('requests', '--budget', '2', '--json')
    expect(JSON.parse(stdout)).toEqual(await read())
  })

  it('keeps every decision when it is run again, and says what is new', async () => {
    const {plan, read, edit} = await setUp()
    await plan('requests', '--budget', '3', '--start', '2027-01-30', '--url', 'https://example.com')
    const before = await read()
    await edit(({entries}) => {
      Object.assign(entries[0]!, {route: 'ask', note: 'asked on Monday', version: '0.0.1'})
    })
    const {stdout} = await plan('--budget', '4')
    const after = await read()
    expect(after.entries).toHaveLength(4)
    expect(after.start).toBe('2027-01-30')
    expect(after.placeholder.url).toBe('https://example.com')
    const kept = after.entries.find(({name}) => name === before.entries[0]!.name)!
    expect(kept).toMatchObject({route: 'ask', note: 'asked on Monday', version: '0.0.1', batch: null})
    expect(stdout).toContain(`New: ${after.entries.at(-1)!.name}`)
  })

  it('never loses an entry: one that was registered since is kept and told', async () => {
    const {folder, plan, read} = await setUp()
    const names = join(folder, 'names.txt')
    await writeFile(names, 'requests\n')
    await plan('requests', '--budget', '3', '--index', names)
    const [first] = (await read()).entries
    await writeFile(names, `requests\n${first!.name}\n`)
    const {stdout} = await plan('requests', '--budget', '3', '--index', names)
    const after = await read()
    expect(after.entries.find(({name}) => name === first!.name)).toMatchObject({verdict: 'taken', risk: first!.risk})
    expect(stdout).toContain(`Taken since: ${first!.name}`)
  })
})

describe('forestall plan, given what it cannot use', () => {
  it.each([
    ['not JSON', '{"schema":'],
    ['another document', '{"schema":"forestall/list/v1"}'],
    ['a list', '[]'],
  ])('leaves %s alone and says that it is not a plan', async (_, content) => {
    const {path, plan} = await setUp()
    await writeFile(path, content)
    const {exitCode, stderr} = await plan('requests')
    expect(exitCode).toBe(5)
    expect(stderr).toContain('is not a Forestall plan')
    expect(await readFile(path, 'utf8')).toBe(content)
  })

  it('refuses a name that stands in the plan twice', async () => {
    const {plan, edit} = await setUp()
    await plan('requests', '--budget', '2')
    await edit(({entries}) => Object.assign(entries[1]!, {name: entries[0]!.name}))
    expect((await plan('requests')).exitCode).toBe(5)
  })

  it.each([
    ['--email', 'ada@localhost', 'PyPI does not accept `ada@localhost` as an e-mail address'],
    ['--url', 'https://acme.dev/[a]', '`https://acme.dev/[a]` is not taken as the address of a web page'],
    ['--author', '', 'PyPI does not accept an empty text as an author'],
  ])('refuses %s %j before anything is written', async (flag, value, said) => {
    const {folder, plan} = await setUp()
    const {exitCode, stderr} = await plan('requests', flag, value)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(said)
    expect(await readdir(folder)).toEqual([])
  })

  it('finds an address that PyPI refuses in an edited plan, and takes another in its place', async () => {
    const {plan, edit, read} = await setUp()
    await plan('requests', '--budget', '2', '--email', 'ada@acme.dev')
    await edit((content) => Object.assign(content.placeholder, {email: 'ada@acme'}))
    const {exitCode, stderr} = await plan()
    expect(exitCode).toBe(5)
    expect(stderr).toContain('PyPI does not accept `ada@acme` as an e-mail address')
    expect((await plan('--email', 'grace@acme.dev')).exitCode).toBe(0)
    expect((await read()).placeholder.email).toBe('grace@acme.dev')
  })

  it('refuses a start that is not a date', async () => {
    const {plan} = await setUp()
    expect((await plan('requests', '--start', '2027-02-30')).exitCode).toBe(2)
  })

  it('writes nothing where nothing can be written', async () => {
    const {folder} = await setUp()
    await mkdir(join(folder, 'sub'))
    await writeFile(join(folder, 'sub', 'file'), '')
    const {exitCode, stderr} = await run(PlanCommand, 'requests', '--output', join(folder, 'sub', 'file', 'plan.json'))
    expect(exitCode).toBe(2)
    expect(stderr).toContain('No file was left half-written')
  })

  it('asks for targets where there is no plan yet', async () => {
    expect((await (await setUp()).plan()).exitCode).toBe(3)
  })
})
