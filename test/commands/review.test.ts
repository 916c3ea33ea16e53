import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import IndexUpdate from '../../src/commands/index/update.ts'
import Review from '../../src/commands/review.ts'
import {status} from '../support/faults.ts'
import type {ProjectFixture} from '../support/index-projects.ts'
import {type IndexServer, startIndexServer} from '../support/index-server.ts'
import {useNewUser} from '../support/new-user.ts'
import {run} from '../support/run.ts'

const user = useNewUser(['requests', 'reqeusts', 'grequests', 'flask'])
let server: IndexServer

const DESCRIPTION = `Requests is an elegant and simple HTTP library for Python, built for human beings. It allows you to
  send HTTP/1.1 requests extremely easily: there is no need to add query strings to your URLs by hand.`

const TARGET: ProjectFixture = {
  state: 'active',
  owners: ['kenneth', 'nate'],
  organization: 'psf',
  releases: [
    {version: '0.2', uploaded: '2011-02-14T00:00:00Z'},
    {version: '2.32', uploaded: '2026-05-01T00:00:00Z'},
  ],
  info: {
    description: DESCRIPTION,
    author_email: 'me@example.org',
    project_urls: {Source: 'https://github.com/psf/requests', 'Security policy': 'https://example.org/security'},
  },
}

const released = (version: string, uploaded: string, rest: Partial<ProjectFixture> = {}): ProjectFixture => ({
  state: 'active',
  owners: ['mallory'],
  releases: [{version, uploaded}],
  ...rest,
})

/** Look-alikes of requests in every state, each with what should be said of it. */
const LOOK_ALIKES: Readonly<Record<string, readonly [ProjectFixture, string, RegExp]>> = {
  reqeusts: [
    released('1.0', '2026-11-10T00:00:00Z', {
      info: {description: `${DESCRIPTION} Enjoy.`, home_page: 'https://github.com/psf/requests.git'},
    }),
    'suspicious',
    /of its description also appears in that of requests/,
  ],
  requestz: [{state: 'quarantined'}, 'suspicious', /PyPI’s admins have quarantined it/],
  requezts: [{state: 'empty'}, 'unclear', /registered, without a release/],
  request: [released('0.1', '2009-03-01T00:00:00Z'), 'innocent', /first upload 24 months before that of requests/],
  rrequests: [
    released('3.0', '2019-03-01T00:00:00Z', {owners: ['someone', 'Nate']}),
    'innocent',
    /owned by Nate, as requests is/,
  ],
  grequests: [
    {
      state: 'active',
      owners: ['jamie'],
      releases: Array.from({length: 12}, (_, i) => ({version: `1.${i}`, uploaded: `20${14 + i}-03-01T00:00:00Z`})),
    },
    'innocent',
    /12 releases over 11 years/,
  ],
  requsts: [
    released('0.0.0', '2026-11-01T00:00:00Z', {
      info: {
        keywords: 'forestall-placeholder',
        project_urls: {'Placeholder for requests': 'https://pypi.org/project/requests/'},
      },
    }),
    // Anybody can copy a marker: it takes --owner to tell.
    'unclear',
    /carries the marker of a placeholder for https:\/\/pypi\.org\/project\/requests\//,
  ],
  requestx: [{...released('1.0', '2020-01-01T00:00:00Z'), state: 'archived'}, 'unclear', /archived: nobody can upload/],
  ruquests: [
    {
      state: 'active',
      releases: [{version: '1', uploaded: '2026-11-15T00:00:00Z', yanked: 'typo'}],
      info: {summary: 'Defensive placeholder | <b>x</b> \u001b[2J'},
    },
    'unclear',
    /says of itself: Defensive placeholder \| <b>x<\/b> \\u\{1b\}\[2J/,
  ],
}

beforeEach(async () => {
  process.env['SOURCE_DATE_EPOCH'] = String(Date.parse('2026-11-22T12:00:00Z') / 1000)
  server = await startIndexServer({projects: {requests: TARGET}, names: ['flask']})
  // Download figures are not what this is about: the server answers 404, and a note says so.
  process.env['FORESTALL_POPULARITY'] = new URL('/popularity.json', server.url).href
})
afterEach(async () => {
  delete process.env['SOURCE_DATE_EPOCH']
  delete process.env['FORESTALL_POPULARITY']
  await server.close()
})

const register = (names: Iterable<string> = Object.keys(LOOK_ALIKES)) => {
  // Quarantined projects leave the list at once; the local names are from before.
  for (const name of names) server.project(name, LOOK_ALIKES[name]?.[0] ?? released('1.0', '2026-01-01T00:00:00Z'))
  server.list([...names, 'requests', 'flask'])
}
const update = () => run(IndexUpdate, '--index', server.url)
const review = (...flags: string[]) => run(Review, 'requests', '--index', server.url, ...flags)

const DAY_MS = 24 * 60 * 60 * 1000

/** Makes the stored snapshots older, as if they had been fetched so many days ago. */
async function ageBy(days: number): Promise<void> {
  const folder = join(user.root, 'cache', 'snapshots')
  for (const index of await readdir(folder)) {
    const path = join(folder, index, 'snapshots.json')
    const older = (_: string, time: string): string => `"${new Date(Date.parse(time) - days * DAY_MS).toISOString()}"`
    await writeFile(path, (await readFile(path, 'utf8')).replace(/"(20\d\d-[^"]*Z)"/g, older))
  }
}

describe('forestall review', () => {
  it('lists registered look-alikes, most suspicious first, each with its evidence', async () => {
    register()
    await update()
    const {result, stdout, exitCode} = await review()
    expect(exitCode).toBe(0)
    expect(Object.fromEntries(result!.names.map(({name, leaning}) => [name, leaning]))).toEqual(
      Object.fromEntries(Object.entries(LOOK_ALIKES).map(([name, [, leaning]]) => [name, leaning])),
    )
    const sums = result!.names.map(({suspicion}) => suspicion)
    expect(sums).toEqual(sums.toSorted((a, b) => b - a))
    expect(result!.names[0]!.name).toBe('reqeusts')
    for (const [name, [, , words]] of Object.entries(LOOK_ALIKES)) {
      const [section] = stdout.split('\n\n').filter((part) => part.startsWith(`${name}  `))
      expect(section).toMatch(words)
    }
    expect(stdout).toContain('gives https://github.com/psf/requests.git as its own address, but it is requests’s')
    expect(stdout).not.toContain('\u001b')
    expect(await schemaErrors('review', result)).toEqual([])
  })

  it('knows your own projects, and others of your team', async () => {
    register(['requsts', 'reqeusts'])
    await update()
    const {result} = await review('--owner', 'mallory')
    expect(result!.names.map(({name, leaning}) => [name, leaning])).toEqual([
      ['reqeusts', 'innocent'],
      ['requsts', 'innocent'],
    ])
  })

  it('gives names and resemblance without network, and says what is missing', async () => {
    const {result, stdout, exitCode} = await run(Review, 'requests', '--no-live')
    expect(exitCode).toBe(0)
    expect(result!.names.map(({name, leaning, project}) => [name, leaning, project])).toEqual([
      ['reqeusts', 'unclear', null],
      ['grequests', 'innocent', null],
    ])
    expect(stdout).toContain('reqeusts  unclear\n  swaps "u" and "e" at 4 of requests\n')
    expect(stdout).toContain('the state, age, releases, owners and description of each are unknown')
    expect(server.requests).toEqual([])
    expect(await schemaErrors('review', result)).toEqual([])
  })

  it('finds what no technique reaches by its nearness', async () => {
    register(['qrequestes'])
    await update()
    const {result} = await review('--no-live')
    expect(result!.names).toMatchObject([{name: 'qrequestes', edits: 2, squats: []}])
    expect(result!.names[0]!.reasons).toEqual([{id: 'resemblance', weight: 1, text: '2 edits from requests'}])
  })

  it('asks about 200 look-alikes one by one, no more often than needed, and shows as many as wanted', async () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz']
    const names = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((at) =>
      letters.map((letter) => `${'requests'.slice(0, at)}${letter}${'requests'.slice(at)}`),
    )
    register([...new Set(names)].slice(0, 200))
    server.project('requestse', {state: 'quarantined'})
    server.list([...names.slice(0, 200), 'requests'])
    await update()
    ;(server.requests as unknown[]).length = 0
    const {result, stdout} = await review()
    expect(result!.found).toBe(new Set(names.slice(0, 200)).size)
    expect(result!.names).toHaveLength(25)
    expect(stdout).toContain(`${result!.found - 25} more with \`--all\``)
    expect(server.requests.length).toBeLessThanOrEqual(2 * (result!.found + 1))
    expect((await review('--all')).result!.names).toHaveLength(result!.found)
  })

  it('prints Markdown that hostile projects cannot break', async () => {
    register(['reqeusts'])
    server.project(
      'reqeusts',
      released('1', '2026-11-20T00:00:00Z', {info: {summary: '\n## <img src=x> [a](b) @pypi'}}),
    )
    await update()
    const {stdout} = await review('--format', 'md')
    expect(stdout).toContain('## `reqeusts`, ')
    expect(stdout).not.toMatch(/^## <img/m)
    expect(stdout).toContain('\\<img src=x\\> \\[a\\](b) \\@\u2060pypi')
  })
})

describe('forestall review, where the network fails', () => {
  beforeEach(async () => {
    register(['reqeusts', 'requestz', 'requezts', 'requestx'])
    await update()
  })

  it('in the middle: a partial answer, said so', async () => {
    server.answerNext((response) => response.writeHead(403).end())
    const {result, stderr, exitCode} = await review('--live')
    expect(stderr).toMatch(/The index answered about 4 of 5 names/)
    expect(result!.names.filter(({project}) => project?.state === 'unknown')).toHaveLength(1)
    expect(result!.names.flatMap(({reasons}) => reasons).find(({id}) => id === 'not-known')!.text).toContain('403')
    expect(exitCode).toBe(0)
  })

  it.each([
    ['unasked, costs the details only', [], 0],
    ['though asked for, exits 4', ['--live'], 4],
  ])('altogether: %s', async (_, flags, code) => {
    server.answerNext(status(403), status(403), status(403))
    const {result, stdout, exitCode} = await review(...flags)
    expect(result!.names).toHaveLength(4)
    expect(result!.live).toBe(false)
    expect(stdout).toContain(
      'The index gave no usable answer, so the state, age, releases, owners and description of each are unknown',
    )
    expect(exitCode).toBe(code)
  })
})

describe('forestall review --new', () => {
  it('shows what was registered since the previous snapshot, a week ago', async () => {
    register(['request', 'grequests'])
    await update()
    const first = await review('--new', '--exit-code')
    expect(first.result!.names).toEqual([])
    expect(first.stdout).toContain('There is no earlier snapshot')
    expect(first.exitCode).toBe(0)

    await ageBy(7)
    register(['request', 'grequests', 'reqeusts', 'rrequests', 'surely-another'])
    await update()
    const {result, stdout, exitCode} = await review('--new', '--exit-code')
    expect(result!.names.map(({name}) => name)).toEqual(['reqeusts', 'rrequests'])
    expect(result!.since!.names).toBe(4)
    const weekAgo = new Date(Date.now() - 7 * DAY_MS).toISOString().slice(0, 10)
    expect(stdout).toContain(`appeared since ${weekAgo}`)
    expect(stdout).toContain(`2 new look-alikes of requests since ${weekAgo}`)
    expect(exitCode).toBe(10)
    expect(await schemaErrors('review', result)).toEqual([])
  })

  it('finds nothing to act on where all is likely innocent', async () => {
    register(['request'])
    await update()
    register(['request', 'rrequests'])
    await update()
    const {result, exitCode} = await review('--new', '--exit-code')
    expect([result!.names.length, exitCode]).toEqual([1, 0])
  })
})

describe('forestall review --legitimate', () => {
  it('remembers what was found legitimate, in a file that keeps what the user wrote', async () => {
    const file = join(user.root, 'reviewed.tsv')
    await writeFile(file, '# ours\nrequestx\t2026-01-02\tasked its author\n')
    register()
    await update()
    const {result} = await review('--legitimate', 'GRequests', '--reviewed', file)
    expect(result!.legitimate).toEqual(expect.arrayContaining(['requestx', 'grequests']))
    expect(result!.names.map(({name}) => name)).not.toContain('grequests')
    expect(await readFile(file, 'utf8')).toBe('# ours\nrequestx\t2026-01-02\tasked its author\ngrequests\t2026-11-22\n')
  })

  it('keeps it for the next run, with your own data', async () => {
    register()
    await update()
    await review('--legitimate', 'reqeusts')
    const {result, stdout} = await review('--no-live')
    expect(result!.legitimate).toEqual(['reqeusts'])
    expect(stdout).toContain('Left out as legitimate: 1.')
    expect(await readFile(join(user.data, 'reviewed.tsv'), 'utf8')).toMatch(/^reqeusts\t2026-11-22$/m)
  })

  it('shows a name again that was deleted and registered again since', async () => {
    const file = join(user.root, 'reviewed.tsv')
    await writeFile(file, 'reqeusts\t2025-01-01\n')
    register(['reqeusts'])
    await update()
    const {result, stdout} = await review('--reviewed', file)
    expect(result!.legitimate).toEqual([])
    expect(stdout).toContain('reviewed as legitimate on 2025-01-01, but its first upload is later')
  })

  it.each([
    ['a damaged file', ['--reviewed'], 5],
    ['what is not a name', ['--legitimate', '-x-'], 2],
  ])('refuses %s', async (_, flags, code) => {
    const file = join(user.root, 'damaged.tsv')
    await writeFile(file, 'not this\n')
    const all = flags[0] === '--reviewed' ? [...flags, file] : flags
    expect((await run(Review, 'requests', '--no-live', ...all)).exitCode).toBe(code)
  })
})

describe('forestall review --notices', () => {
  it('drafts one message per target and the reports, and leaves what was changed alone', async () => {
    register()
    await update()
    const folder = join(user.root, 'drafts')
    const {stderr} = await review('--notices', folder)
    expect(stderr).toContain('2 drafts written')
    expect(await readdir(folder)).toEqual(['notice-requests-2026-11-22.md', 'report-requests-2026-11-22.md'])
    const notice = await readFile(join(folder, 'notice-requests-2026-11-22.md'), 'utf8')
    expect(notice).toContain('- Security policy: `https://example.org/security`')
    expect(notice).toContain('- Author: `me@example.org`')
    expect(notice).toContain('## `reqeusts`')
    for (const answer of ['**Ours, or known to us.**', '**Confusing, but harmless.**', '**Malicious']) {
      expect(notice).toContain(answer)
    }
    expect(notice).not.toContain('grequests')
    const report = await readFile(join(folder, 'report-requests-2026-11-22.md'), 'utf8')
    expect(report).toContain('https://inspector.pypi.io/project/reqeusts/')
    expect(report).toContain("PyPI's admins have already quarantined it")
    expect(report).toContain('It has no release, and therefore no page with a report button')

    await writeFile(join(folder, 'notice-requests-2026-11-22.md'), 'My own words')
    const again = await review('--notices', folder)
    expect(again.stderr).toContain('Left alone, because they were changed: notice-requests-2026-11-22.md')
    expect(await readFile(join(folder, 'notice-requests-2026-11-22.md'), 'utf8')).toBe('My own words')
  })

  it('writes nothing where there is nothing to tell', async () => {
    register(['rrequests'])
    await update()
    const folder = join(user.root, 'drafts')
    expect((await review('--notices', folder)).stderr).toContain('No notice')
    await expect(readdir(folder)).rejects.toThrow('ENOENT')
  })

  it('keeps hostile text as text', async () => {
    register(['reqeusts'])
    server.project('requests', {...TARGET, info: {project_urls: {'Issues](x) ![y': 'https://e.example/<img>'}}})
    server.project(
      'reqeusts',
      released('1', '2026-11-20T00:00:00Z', {owners: ['<script>'], info: {summary: '--> <script>\n\n# Hi'}}),
    )
    await update()
    const folder = join(user.root, 'drafts')
    await review('--notices', folder)
    for (const file of await readdir(folder)) {
      const text = await readFile(join(folder, file), 'utf8')
      expect(text.replaceAll(/`[^`]*`|\\[<>!]/g, '')).not.toMatch(/<script|<img|!\[/)
      expect(text).not.toMatch(/^# Hi/m)
    }
  })

  it('fails without a half-written file where the folder cannot be made', async () => {
    register(['reqeusts'])
    await update()
    await mkdir(join(user.root, 'sub'))
    await writeFile(join(user.root, 'sub', 'file'), '')
    expect((await review('--notices', join(user.root, 'sub', 'file'))).exitCode).toBe(2)
  })
})
