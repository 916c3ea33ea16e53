import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {BlockList} from '../../src/block/types.ts'
import BlockCommand from '../../src/commands/block.ts'
import UpdateCommand from '../../src/commands/index/update.ts'
import {forestall} from '../support/forestall.ts'
import {type IndexServer, startIndexServer} from '../support/index-server.ts'
import {useNewUser} from '../support/new-user.ts'
import {run} from '../support/run.ts'

const user = useNewUser(['flask', 'requests', 'numpy'])
const block = (...argv: string[]) => run<BlockList>(BlockCommand, ...argv)
const path = (file: string) => join(user.root, file)
const read = (file: string) => readFile(path(file), 'utf8')
const today = new Date().toISOString().slice(0, 10)

/** Formats that remember how their targets were chosen. */
const REMEMBERING = ['constraints', 'bandersnatch', 'devpi', 'json', 'osv'] as const

describe('targets that came from the user’s files', () => {
  it.each(REMEMBERING)('are followed when rules of the format %s are brought up to date', async (format) => {
    const lock = path('requirements.txt')
    await writeFile(lock, 'flask\n')
    await block('--file', lock, '--limit', '30', '--format', format, '--output', path('rules'))
    const {result: made} = await block('--check', path('rules'))
    expect(made!.targets).toEqual(['flask'])
    expect(made!.changes!.added).toEqual([])

    // What is used from now on is no more blocked, and what is used newly is protected.
    const [first] = made!.rules
    await writeFile(lock, `flask\nrequests\n${first!.name}\n`)
    const {result, exitCode} = await block('--update', path('rules'), '--json')
    expect(exitCode).toBe(0)
    expect(result!.targets).toEqual(['flask', 'requests', first!.name])
    expect(result!.changes!.dropped).toContain(first!.name)
    expect(result!.rules.map(({name}) => name)).not.toContain(first!.name)
    const {result: settled} = await block('--check', path('rules'))
    expect(settled!.changes).toMatchObject({rules: 30, registered: [], added: [], dropped: []})
  })

  it('are not guessed where they are gone: the error says whose words it follows', async () => {
    await writeFile(path('requirements.txt'), 'flask\n')
    await block('--file', path('requirements.txt'), '-n', '3', '--format', 'constraints', '--output', path('rules'))
    const before = await read('rules')
    await rm(path('requirements.txt'))
    const {exitCode, stderr} = await block('--update', path('rules'))
    expect(exitCode).toBe(2)
    expect(stderr).toContain('requirements.txt')
    expect(stderr).toContain(`${path('rules')} was made for these targets, and its paths are those of the folder`)
    expect(await read('rules')).toBe(before)
  })

  it('are those of the rules where the format cannot say, and a note says so', async () => {
    await writeFile(path('requirements.txt'), 'flask\n')
    await block('--file', path('requirements.txt'), '-n', '3', '--format', 'csv', '--output', path('rules'))
    const {stderr, result} = await block('--check', path('rules'))
    expect(result!.targets).toEqual(['flask'])
    expect(stderr).toContain('does not say how its targets were chosen, so they are those of its rules')
  })

  it('give way to targets of the command line, which are remembered then', async () => {
    await block('flask', '-n', '3', '--format', 'devpi', '--output', path('rules'))
    await block('requests', '--update', path('rules'))
    expect(await read('rules')).toContain('\n# targets ["requests"]\n')
    expect((await block('--check', path('rules'))).result!.targets).toEqual(['requests'])
  })

  it('keep what was declared of them', async () => {
    await block('acme-billing', '--internal', 'acme-*', '-n', '3', '--format', 'devpi', '--output', path('rules'))
    const {stderr} = await block('--check', path('rules'))
    expect(stderr).not.toContain('Nobody has registered `acme-billing`')
  })
})

it('never blocks what the files or the list `allow` of a config name, whatever the targets', async () => {
  await writeFile(path('uv-requirements.txt'), 'requets\n')
  await writeFile(
    path('forestall.toml'),
    'files = ["uv-requirements.txt"]\nallow = ["requesst", "rqu*"]\nindex = "names.txt"\n',
  )
  const {stdout} = await forestall(['block', 'requests'], {home: user.root, env: process.env})
  const names = stdout.trimEnd().split('\n')
  expect(names).toContain('requsts')
  for (const used of ['requets', 'requesst', 'rquests']) expect(names).not.toContain(used)
})

describe('OSV records', () => {
  const places = ['osv', 'osv.zip']

  it.each(places)('in %s are told what became of them, and brought up to date in place', async (place) => {
    await block('flask', '--limit', '40', '--format', 'osv', '--output', path(place))
    const {result: made} = await block('--check', path(place))
    const [first, second] = made!.rules
    await writeFile(path('names.txt'), `flask\nrequests\nnumpy\n${first!.name}\n`)
    const checked = await block('--check', path(place), '--exit-code')
    expect(checked.exitCode).toBe(10)
    expect(checked.result!.changes).toMatchObject({format: 'osv', rules: 40, registered: [first!.name], expired: []})
    expect(checked.result!.changes!.added).toHaveLength(1)

    await block('--update', path(place), '--days', '30')
    const {result: settled} = await block('--check', path(place))
    expect(settled!.changes).toMatchObject({rules: 40, registered: [], expired: [], added: [], dropped: []})
    expect(settled!.days).toBe(30)
    expect(settled!.rules.map(({name}) => name)).toContain(second!.name)
    expect(settled!.rules.map(({name}) => name)).not.toContain(first!.name)
  })

  it('keep the day on which they were published, and say when they were changed', async () => {
    await block('flask', '--limit', '3', '--format', 'osv', '--output', path('osv'))
    const [file] = (await readdir(path('osv'))).filter((name) => name.endsWith('.json'))
    const old = (await read(`osv/${file}`))
      .replaceAll(today, '2020-01-01')
      .replace(/"expires": ".*"/, '"expires": "2020-03-31"')
    await writeFile(path(`osv/${file}`), old)
    const {result} = await block('--update', path('osv'))
    expect(result!.changes!.expired).toHaveLength(1)
    const record = JSON.parse(await read(`osv/${file}`))
    expect(record).toMatchObject({published: '2020-01-01T00:00:00Z', modified: `${today}T00:00:00Z`})
  })

  it('share a folder with files of others, which stay', async () => {
    await block('flask', '--limit', '3', '--format', 'osv', '--output', path('osv'))
    await writeFile(path('osv/MAL-2024-1.json'), '{"id": "MAL-2024-1"}')
    await writeFile(path('osv/README.md'), 'ours')
    const {result} = await block('--update', path('osv'), '--limit', '1')
    expect(result!.changes!.dropped).toHaveLength(2)
    expect((await readdir(path('osv'))).sort()).toEqual(
      ['MAL-2024-1.json', 'README.md', 'x_FORESTALL-rules.txt', `x_FORESTALL-${result!.rules[0]!.name}.json`].sort(),
    )
  })

  it.each(places)('without the file that says what they were made from are as many as they were: %s', async (place) => {
    await block('flask', '--limit', '3', '--format', 'osv', '--output', path('osv'))
    await rm(path('osv/x_FORESTALL-rules.txt'))
    if (place === 'osv.zip')
      execFileSync('/usr/bin/python3', ['-m', 'zipfile', '-c', path(place), ...(await recordPaths())])
    const {result} = await block('--check', path(place))
    expect(result!.changes).toMatchObject({rules: 3, added: [], dropped: []})
  })

  const recordAgainst = (name: string) =>
    JSON.stringify({id: 'x_FORESTALL-flsk', affected: [{package: {ecosystem: 'PyPI', name}}]})

  const recordPaths = async () => (await readdir(path('osv'))).map((file) => path(`osv/${file}`))

  it.each([
    ['an empty folder', {}],
    ['a folder of others', {'MAL-2024-1.json': '{"id": "MAL-2024-1"}'}],
    ['a record of another name', {'x_FORESTALL-flsk.json': '{"id": "MAL-2024-1"}'}],
    ['a record that affects another name', {'x_FORESTALL-flsk.json': recordAgainst('requests')}],
    ['a record that is not JSON', {'x_FORESTALL-flsk.json': '{'}],
    ['a record without a reason', {'x_FORESTALL-flsk.json': recordAgainst('flsk')}],
    ['a huge record', {'x_FORESTALL-flsk.json': ' '.repeat(1_000_000)}],
  ])('of somebody else are refused and left alone: %s', async (_, files) => {
    await mkdir(path('theirs'))
    for (const [file, text] of Object.entries(files)) await writeFile(path(`theirs/${file}`), text as string)
    for (const flag of ['--check', '--update']) {
      const {exitCode, stderr} = await block('flask', flag, path('theirs'))
      expect(exitCode).toBe(5)
      expect(stderr).toContain('does not hold block rules of Forestall')
    }
    for (const [file, text] of Object.entries(files)) expect(await read(`theirs/${file}`)).toBe(text)
    expect(await readdir(path('theirs'))).toEqual(Object.keys(files))
  })

  it.skipIf(!existsSync('/usr/bin/python3'))('are not looked for in an archive of others, which stays', async () => {
    await writeFile(path('theirs.json'), '{}')
    execFileSync('/usr/bin/python3', ['-m', 'zipfile', '-c', path('theirs.zip'), path('theirs.json')])
    const before = await readFile(path('theirs.zip'))
    for (const flag of ['--check', '--update']) {
      const {exitCode, stderr} = await block('flask', flag, path('theirs.zip'))
      expect(exitCode).toBe(5)
      expect(stderr).toContain('it holds other files than OSV records of `forestall block`')
    }
    expect(await readFile(path('theirs.zip'))).toEqual(before)
  })

  it('are refused one by one, with where the others are', async () => {
    const {result} = await block('flask', '--limit', '2', '--format', 'osv', '--output', path('osv'))
    const {exitCode, stderr} = await block('--check', path(`osv/x_FORESTALL-${result!.rules[0]!.name}.json`))
    expect(exitCode).toBe(5)
    expect(stderr).toContain('is one OSV record of many')
  })
})

describe('rules against registered names', () => {
  let server: IndexServer
  beforeEach(async () => {
    server = await startIndexServer({
      projects: {
        requests: {state: 'active', owners: ['kenneth']},
        requestz: {state: 'quarantined'},
        requezts: {state: 'quarantined'},
      },
    })
    // Quarantined projects leave the list at once; the local names are from before.
    server.list(['requests', 'requestz', 'requezts'])
    process.env['FORESTALL_INDEX'] = server.url
    process.env['FORESTALL_POPULARITY'] = new URL('/popularity.json', server.url).href
    await run(UpdateCommand)
  })
  afterEach(async () => {
    delete process.env['FORESTALL_POPULARITY']
    await server.close()
  })
  const suspicious = ({rules}: BlockList) => rules.flatMap(({name, kind}) => (kind === 'suspicious' ? name : [])).sort()
  const reviewed = async (...names: string[]) => {
    await writeFile(path('reviewed.tsv'), names.map((name) => `${name}\t2026-10-01\n`).join(''))
    return ['--reviewed', path('reviewed.tsv')]
  }

  it('are made with `--suspicious` alone, and not against what was found legitimate', async () => {
    expect(suspicious((await block('requests')).result!)).toEqual([])
    expect(suspicious((await block('requests', '--suspicious')).result!)).toEqual(['requestz', 'requezts'])
    const {result} = await block('requests', '--suspicious', ...(await reviewed('requezts')))
    expect(suspicious(result!)).toEqual(['requestz'])
  })

  it.each([...REMEMBERING, 'csv'])('in the format %s stay when it is brought up to date', async (format) => {
    await block('requests', '-n', '3', '--suspicious', '--format', format, '--output', path('rules'))
    const {result} = await block('--update', path('rules'))
    expect(suspicious(result!)).toEqual(['requestz', 'requezts'])
    expect(result!.changes).toMatchObject({rules: 5, registered: [], added: [], dropped: []})
    const {result: later} = await block('--update', path('rules'), ...(await reviewed('requezts')))
    expect(later!.changes!.dropped).toEqual(['requezts'])
    expect(suspicious((await block('--check', path('rules'))).result!)).toContain('requestz')
  })

  it('stay as they are where the index does not answer', async () => {
    await block('requests', '-n', '3', '--suspicious', '--format', 'constraints', '--output', path('rules'))
    await server.close()
    const {result, stderr, exitCode} = await block('--update', path('rules'))
    expect(exitCode).toBe(0)
    expect(suspicious(result!)).toEqual(['requestz', 'requezts'])
    expect(stderr).toContain(
      'The rules against registered names stay as they are in the file, since only the index can say',
    )
    const {stderr: without} = await block('requests', '-n', '3', '--suspicious')
    expect(without).toContain('No registered name is blocked, since only the index can say which are suspicious')
  })
})
