import {spawn} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import Update from '../../src/commands/index/update.ts'
import Screen from '../../src/commands/screen.ts'
import {limits} from '../../src/limits.ts'
import type {Screening} from '../../src/screen/document.ts'
import {type IndexServer, startIndexServer} from '../support/index-server.ts'
import {useNewUser} from '../support/new-user.ts'
import {run} from '../support/run.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const user = useNewUser(['requests', 'numpy', 'flask', 'django-auth'])

async function screen(lines: readonly string[], ...argv: string[]) {
  const path = join(user.root, 'new.txt')
  await writeFile(path, lines.map((line) => `${line}\n`).join(''))
  return run<Screening | undefined>(Screen, path, ...argv)
}

describe('forestall screen', () => {
  it('tells whom each name imitates, most suspicious first, and answers every line', async () => {
    const {stdout, exitCode} = await screen(
      ['rapid-date-parser', 'reqeusts', '', '# no', 'numpyy', '-no-', 'reqeusts'],
      '--json',
    )
    expect(exitCode).toBe(0)
    const document = JSON.parse(stdout) as Screening
    expect(await schemaErrors('screen', document)).toEqual([])
    expect(document).toMatchObject({schema: 'forestall/screen/v1', since: null, judged: 5})
    expect(document.names.map(({written}) => written)).toEqual(
      expect.arrayContaining(['reqeusts', 'reqeusts', 'numpyy', 'rapid-date-parser', '-no-']),
    )
    expect(document.names.slice(-2).map(({written}) => written)).toEqual(['rapid-date-parser', '-no-'])
    const [first] = document.names.filter(({name}) => name === 'reqeusts')
    expect(first).toMatchObject({alarm: true, verdict: 'open', alerts: ['typosnyper:swapped_characters']})
    expect(first!.targets[0]).toMatchObject({target: 'requests', squat: {technique: 'transposition'}})
    expect(first!.score).toBeCloseTo(first!.squatBits! - 0.5 * first!.innocentBits!, 9)
    expect(first!.why).toContain('(requests: swaps "u" and "e" at 4)')
    expect(document.names.at(-1)).toMatchObject({verdict: 'refused', refusal: {reason: 'invalid'}, score: null})
  })

  it('passes other fields through, and what is said of a name wins', async () => {
    const line = JSON.stringify({name: 'Reqeusts', created: '2026-11-28', score: 'mine', 'e\u001bvil': '\u009b31m'})
    const {stdout} = await screen([line], '--format', 'ndjson')
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u)
    const record = JSON.parse(stdout)
    expect(record).toMatchObject({
      name: 'reqeusts',
      written: 'Reqeusts',
      created: '2026-11-28',
      'e\u001bvil': '\u009b31m',
    })
    expect(record.score).toBeTypeOf('number')
  })

  it('ranks no more names together than fit into memory', async () => {
    const {newNames} = limits
    limits.newNames = 2
    try {
      expect((await screen(['reqeusts', 'numpyy'])).exitCode).toBe(0)
      const {stderr, exitCode} = await screen(['reqeusts', 'numpyy', '# no name', 'flaks'])
      expect(exitCode).toBe(2)
      expect(stderr).toMatch(
        /new\.txt holds more than 2 names, too many to rank together\nDivide it, or .* \(`--stream`\)\.$/,
      )
    } finally {
      limits.newNames = newNames
    }
  })

  it.each(['table', 'ndjson', 'md'])('shows no escape sequence of a name in %s', async (format) => {
    const {stdout} = await screen(['\u001b]0;x\u0007\u202ered', '{"name":"\\u001b[2J"}'], '--format', format)
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}|\u202e/u)
  })

  it('judges none of the targets', async () => {
    const {result} = await screen(['numpy', 'numpyy'], '--json')
    expect(result!.names.find(({name}) => name === 'numpy')).toMatchObject({score: null, why: 'is one of the targets'})
    expect(result!.alarms).toBe(1)
  })

  it('holds names against other targets than the most downloaded', async () => {
    await writeFile(join(user.root, 'targets.txt'), 'acme-billing\n')
    const {result} = await screen(['acme-biling', 'reqeusts'], '--file', join(user.root, 'targets.txt'), '--json')
    expect(result).toMatchObject({
      targets: 1,
      names: [
        {name: 'acme-biling', alarm: true},
        {name: 'reqeusts', score: null},
      ],
    })
  })

  it('takes the very name of a target that nobody had registered for its first squat', async () => {
    await writeFile(join(user.root, 'targets.txt'), 'acme-billing\n')
    for (const registered of ['requests', 'acme-billing']) {
      await writeFile(join(user.root, 'names.txt'), `${registered}\n`)
      const {result} = await screen(['acme-billing'], '--file', join(user.root, 'targets.txt'), '--json')
      expect(result!.names[0]).toMatchObject({
        alarm: true,
        targets: [{target: 'acme-billing', squat: {technique: 'exact'}}],
      })
    }
  })

  it.each([
    [['--alarms', '1'], ['reqeusts']],
    [
      ['--alarms', '99'],
      ['reqeusts', 'numpyy'],
    ],
    [['--alarms', '0.1%'], ['reqeusts']],
    [['--threshold', '99'], []],
    [
      ['--threshold', '-99'],
      ['reqeusts', 'numpyy'],
    ],
  ])('cuts by %j', async (cut, names) => {
    const {result, exitCode} = await screen(['zzqqzz', 'numpyy', 'reqeusts', '-no-'], ...cut, '--json', '--exit-code')
    const found = result!.names.map(({name}) => name)
    if (cut[1] !== '0.1%') expect(found.sort()).toEqual([...names].sort())
    expect(result!.alarms).toBe(found.length)
    expect(exitCode).toBe(found.length > 0 ? 10 : 0)
    expect(result!.names.every(({alarm, score}) => alarm && score! >= result!.threshold)).toBe(true)
  })

  it.each([
    ['an empty file', [], [], 3],
    ['two cuts', ['a'], ['--alarms', '3', '--threshold', '3'], 2],
    ['no cut', ['a'], ['--alarms', 'x'], 2],
    ['a stream that is one document', ['a'], ['--stream', '--json'], 2],
    ['a stream cut by alarms', ['a'], ['--stream', '--alarms', '3'], 2],
    ['a file and the index', ['a'], ['--new'], 2],
    ['targets that are not a file', ['a'], ['--file', 'missing.txt'], 2],
  ])('refuses %s', async (_, lines, argv, exit) => expect((await screen(lines, ...argv)).exitCode).toBe(exit))

  it('refuses a file that is not there', async () => {
    const {exitCode, stderr} = await run(Screen, join(user.root, 'missing.txt'))
    expect(exitCode).toBe(2)
    expect(stderr).toContain('missing.txt')
    expect((await run(Screen, join(user.root, 'missing.txt'), '--stream')).exitCode).toBe(2)
    for (const flags of [[], ['--stream']]) {
      const {stderr} = await run(Screen, user.root, ...flags)
      expect(stderr).toContain(
        'it is a folder\nGive names one a line, or JSON objects with the field `name` one a line.',
      )
    }
  })
})

describe('forestall screen of thousands of names', () => {
  it('gives what it gives for each alone', async () => {
    const filling = Array.from({length: 6_000}, (_, i) => `filling-${i.toString(36)}-x`)
    const some = ['reqeusts', 'numpyy', 'djagno']
    const [{result: alone}, {result: among}] = [
      await screen(some, '--json', '--top', '100'),
      await screen([...filling, ...some], '--json', '--top', '100'),
    ]
    const byName = new Map(among!.names.map((one) => [one.name, one]))
    for (const one of alone!.names) expect(byName.get(one.name)).toEqual(one)
    expect(among!.names).toHaveLength(6_003)
  })
})

describe('forestall screen --new', () => {
  let server: IndexServer
  beforeEach(async () => {
    server = await startIndexServer({names: ['requests', 'numpy', 'flask']})
    process.env['FORESTALL_POPULARITY'] = new URL('/popularity.json', server.url).href
  })
  afterEach(async () => {
    delete process.env['FORESTALL_POPULARITY']
    await server.close()
  })

  it('judges what the last update brought, and says since when', async () => {
    await run(Update, '--index', server.url)
    expect((await run(Screen, '--new', '--index', server.url)).exitCode).toBe(3)
    server.project('reqeusts', {state: 'active', owners: ['mallory']})
    server.project('rapid-date-parser', {state: 'active', owners: ['ada']})
    await run(Update, '--index', server.url)
    const {result, exitCode} = await run<Screening | undefined>(
      Screen,
      '--new',
      '--index',
      server.url,
      '--json',
      '--exit-code',
    )
    expect(exitCode).toBe(10)
    expect(result!.since!.names).toBe(3)
    expect(result!.names.map(({name}) => name)).toEqual(['reqeusts', 'rapid-date-parser'])
  })

  it('asks the index about the names with --live', async () => {
    server.project('reqeusts', {state: 'active', owners: ['mallory']})
    await run(Update, '--index', server.url)
    const {result} = await screen(['reqeusts'], '--live', '--index', server.url, '--json')
    expect(result!.names[0]!.project).toMatchObject({state: 'active', owners: ['mallory']})
    for (const format of ['table', 'md']) {
      const {stdout} = await screen(['reqeusts'], '--live', '--index', server.url, '--format', format)
      expect(stdout.replace(/\s+/g, ' ')).toContain('owned by mallory')
    }
  })
})

describe('forestall screen --stream', () => {
  it('answers each line at once, while the pipe stays open', async () => {
    const home = await mkdtemp(join(tmpdir(), 'forestall-stream-'))
    const argv = ['screen', '-', '--stream', '--top', '50', '--exit-code']
    const child = spawn(process.execPath, [join(root, 'bin/run.js'), ...argv], {env: process.env, cwd: home})
    try {
      let out = ''
      let answered: (() => void) | undefined
      child.stdout.setEncoding('utf8').on('data', (text) => {
        out += text
        answered?.()
      })
      const answer = async (): Promise<{name: string; alarm: boolean}> => {
        while (!out.includes('\n')) await new Promise<void>((resolve) => (answered = resolve))
        const [line] = out.split('\n', 1)
        out = out.slice(line!.length + 1)
        return JSON.parse(line!)
      }
      child.stdin.write('reqeusts\n')
      expect(await answer()).toMatchObject({name: 'reqeusts', alarm: true})
      child.stdin.write('{"name":"zzqqzz","n":1}\n-no-\n')
      expect(await answer()).toMatchObject({name: 'zzqqzz', alarm: false, n: 1})
      expect(await answer()).toMatchObject({name: '-no-', verdict: 'refused'})
      child.stdin.end()
      expect(await new Promise((resolve) => child.on('close', resolve))).toBe(10)
    } finally {
      child.kill()
      await rm(home, {recursive: true, force: true})
    }
  })
})
