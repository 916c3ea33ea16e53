import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import List from '../../src/commands/list.ts'
import type {NameFinding} from '../../src/findings/types.ts'
import {limits} from '../../src/limits.ts'
import {ultranormalize} from '../../src/names/ultranormal.ts'
import {temporaryFolder} from '../support/placeholder-folder.ts'
import {run} from '../support/run.ts'

const list = (...argv: string[]) => run(List, ...argv)
const rows = (tsv: string): string[][] =>
  tsv
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))

describe('forestall list', () => {
  it('shows the riskiest open look-alikes first, with what each does and what it adds', async () => {
    const {stdout, stderr, exitCode, result} = await list('requests')
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(/^Note: The bundled names are of 2026-11-01 \(\d+ days old\)\. .*\n$/)
    const lines = stdout.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^ *# +NAME +RISK +COVERED +TECHNIQUE +HOW/)
    expect(lines.slice(0, 27).at(-1)).toBe('')
    expect(lines.at(-1)).toMatch(
      /^25 of \d+ open names shown, \d+ % of the risk; \d+ % of squats are of kinds no list reaches\. Next: `forestall plan requests`$/,
    )
    const risks = result!.names.map(({risk}) => risk)
    expect(risks).toEqual(risks.toSorted((a, b) => b - a))
    expect(result!.names.every(({verdict}) => verdict === 'open')).toBe(true)
    expect(result!.names.some(({squats}) => squats.some(({technique}) => technique === 'omission'))).toBe(true)
  })

  it('adds up to what no technique reaches, over all names', async () => {
    const {result} = await list('requests', 'flask', '--all')
    const {names, targets} = result!
    expect(names.at(-1)!.coverage).toBeCloseTo(1 - targets[0]!.beyond, 6)
    expect(targets.reduce((sum, {exposure}) => sum + exposure, 0)).toBeCloseTo(1, 9)
    for (const target of targets) {
      const likelihood = names.flatMap(({squats}) => squats).filter((squat) => squat.target === target.name)
      expect(likelihood.reduce((sum, squat) => sum + squat.likelihood, 0)).toBeCloseTo(1 - target.beyond, 6)
      expect(target.open + target.taken + target.refused).toBe(target.variants)
    }
  })

  it('is the same document under --json, by its schema', async () => {
    const {stdout} = await list('requests', '--json', '--verdict', 'any')
    const document = JSON.parse(stdout)
    expect(await schemaErrors('list', document)).toEqual([])
    expect(document.names.map(({verdict}: {verdict: string}) => verdict)).toContain('refused')
    const similar = document.names.filter(({refusal}: NameFinding) => refusal?.reason === 'similar')
    expect(similar).not.toEqual([])
    for (const {name, refusal} of similar) expect(ultranormalize(refusal.collidesWith)).toBe(ultranormalize(name))
  })

  it('groups tab-separated lines by target in the order given, most likely first', async () => {
    const {stdout} = await list('flask', 'requests', '--all', '--verdict', 'any', '--format', 'tsv')
    const lines = rows(stdout)
    expect([...new Set(lines.map(([target]) => target))]).toEqual(['flask', 'requests'])
    expect(new Set(lines.map(([target, name]) => `${target} ${name}`)).size).toBe(lines.length)
    for (const target of ['flask', 'requests']) {
      const likelihoods = lines.filter(([of]) => of === target).map(([, , , likelihood]) => Number(likelihood))
      expect(likelihoods).toEqual(likelihoods.toSorted((a, b) => b - a))
    }
  })

  it('prints names alone for scripts', async () => {
    const {stdout} = await list('requests', '--limit', '3', '--format', 'names')
    expect(stdout).toMatch(/^(?:[a-z0-9-]+\n){3}$/)
  })

  it('prints CSV with a header', async () => {
    const {stdout} = await list('requests', '--limit', '1', '--format', 'csv')
    expect(stdout.split('\n')[0]).toBe(
      'name,verdict,reason,collides_with,risk,coverage,targets,technique,detail,alerts,live',
    )
  })

  it('marks a look-alike that is a word of its own: whoever registers it may be innocent', async () => {
    const {stdout, result} = await run(List, 'requests', '--verdict', 'any', '--limit', '1000')
    const marked = result!.names.filter(({commonWord}) => commonWord).map(({name}) => name)
    expect(marked).toContain('request')
    expect(marked).not.toContain('reqeusts')
    expect(stdout).toMatch(/ request .*\(a common word\)/)
  })

  it('keeps to one technique when asked to', async () => {
    const {result} = await list('requests', '--technique', 'doubling', '--all')
    expect(result!.names.map(({name}) => name)).toContain('requestss')
    expect(result!.names.every(({squats}) => squats.some(({technique}) => technique === 'doubling'))).toBe(true)
  })

  it('makes names from aliases too', async () => {
    const {result} = await list('beautifulsoup4', '--all', '--verdict', 'any')
    const seeds = new Set(result!.names.flatMap(({squats}) => squats.map(({seed}) => seed)))
    expect([...seeds]).toEqual(expect.arrayContaining(['beautifulsoup4', 'bs4', 'beautifulsoup']))
  })

  it('takes aliases, modules and slips', async () => {
    const {result} = await list(
      'torch',
      'stdlib:json',
      'slip:git',
      '--alias',
      'torch=myalias',
      '--all',
      '--verdict',
      'any',
    )
    expect(result!.targets.map(({name}) => name)).toEqual(['torch', 'stdlib:json', 'slip:git'])
    const named = new Map(result!.names.map((finding) => [finding.name as string, finding]))
    expect(named.get('json')!.refusal).toEqual({reason: 'stdlib', collidesWith: null})
    expect(named.get('myalias')!.squats[0]).toMatchObject({target: 'torch', technique: 'exact'})
    expect(named.has('git')).toBe(true)
  })

  it('is the same whichever way a name is written', async () => {
    const outputs = new Set<string>()
    for (const name of ['python-dateutil', 'Python_Dateutil', 'python.dateutil', 'PYTHON-_.dateutil']) {
      outputs.add((await list(name, '-n', '5', '--format', 'names')).stdout)
    }
    expect(outputs.size).toBe(1)
  })
})

describe('forestall list, reading targets from files', () => {
  async function file(name: string, content: string): Promise<string> {
    const path = join(await temporaryFolder(), name)
    await writeFile(path, content)
    return path
  }

  it.each([
    ['requirements.txt', 'requests[socks]>=2 ; python_version < "4"\nflask @ https://example.com/flask.zip\n'],
    ['pyproject.toml', '[project]\ndependencies = ["requests>=2"]\n[dependency-groups]\ndev = ["flask"]\n'],
    ['uv.lock', 'version = 1\n[[package]]\nname = "requests"\n[[package]]\nname = "flask"\n'],
    ['targets', 'requests\nFlask\nrequests\n'],
  ])('of the kind %s', async (name, content) => {
    const {result, exitCode} = await list('--file', await file(name, content), '-n', '2')
    expect(exitCode).toBe(0)
    expect(result!.targets.map(({name}) => name)).toEqual(['requests', 'flask'])
  })

  it('tells what it could not understand, and goes on', async () => {
    const path = await file('requirements.txt', 'requests\n???\n')
    const {stderr, exitCode} = await list('--file', path, '-n', '2')
    expect(exitCode).toBe(0)
    expect(stderr).toContain(`${path}:2`)
  })

  it.each([
    ['nothing', '', 3],
    ['only comments', '# none\n', 3],
    ['only nonsense', '???\n', 2],
    ['no text', '\0\0\0', 2],
  ])('refuses a file of %s', async (_, content, exit) => {
    const {stdout, exitCode} = await list('--file', await file('requirements.txt', content))
    expect([stdout, exitCode]).toEqual(['', exit])
  })

  it('refuses a file that is not there, and says nothing of the names behind an answer that there is not', async () => {
    const {stderr, exitCode} = await list('--file', '/no/such/file')
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^\/no\/such\/file cannot be read: .*\nCheck the path and its permissions\.$/)
  })
})

describe('forestall list, of more targets than are ranked together', () => {
  const {rankedWhole} = limits
  afterEach(() => {
    limits.rankedWhole = rankedWhole
  })
  const TARGETS = ['requests', 'click', 'torch', '--all']

  it('writes the very same TSV, target by target', async () => {
    const whole = await run(List, ...TARGETS, '--format', 'tsv')
    limits.rankedWhole = 1
    const pieces = await run(List, ...TARGETS, '--format', 'tsv')
    expect(pieces.stdout.split('\n').length).toBeGreaterThan(2000)
    expect(pieces.stdout).toBe(whole.stdout)
    expect(pieces.stderr).toContain('target by target')
  })

  it('writes one CSV with one heading, and names', async () => {
    limits.rankedWhole = 1
    const csv = await run(List, ...TARGETS, '--format', 'csv')
    expect(csv.stdout.match(/^name,verdict/gm)).toHaveLength(1)
    const names = await run(List, ...TARGETS, '--format', 'names')
    expect(names.stdout.split('\n')).toHaveLength(csv.stdout.split('\n').length - 1)
  })

  it('writes one JSON document by its schema, with the same targets and the same risk in sum', async () => {
    const whole = await run(List, ...TARGETS, '--json')
    limits.rankedWhole = 1
    const pieces = await run(List, ...TARGETS, '--json')
    const document = JSON.parse(pieces.stdout)
    expect(await schemaErrors('list', document)).toEqual([])
    expect(document.targets).toEqual(JSON.parse(whole.stdout).targets)
    expect(document.names.at(-1).coverage).toBeCloseTo(whole.result!.names.at(-1)!.coverage, 10)
    expect(new Set(document.names.map(({name}: {name: string}) => name))).toEqual(
      new Set(whole.result!.names.map(({name}) => name)),
    )
  })

  it('says at once what cannot be had, and what can', async () => {
    limits.rankedWhole = 1
    const {exitCode, stdout, stderr} = await run(List, ...TARGETS)
    expect({exitCode, stdout}).toEqual({exitCode: 2, stdout: ''})
    expect(stderr).toContain('All look-alikes of 3 targets do not fit into one table')
    expect(stderr).toContain('`--format tsv`, `csv` or `names`, or `--json`')
  })
})

describe('forestall list, given odd input', () => {
  it('says that nobody has registered a project and lists its own name first', async () => {
    const {stdout, stderr, exitCode} = await list('no-such-project-of-ours', '-n', '3', '--format', 'names')
    expect(exitCode).toBe(0)
    expect(stderr).toContain('Nobody has registered `')
    expect(stdout.split('\n')).toHaveLength(4)
  })

  it.each(['a', 'ab', 'x'.repeat(200), 'a-b-c-d-e-f-g-h-i-j'])('copes with %s', async (name) => {
    const {exitCode, result} = await list(name)
    expect(exitCode).toBe(0)
    for (const finding of result!.names) expect(finding.name.length).toBeLessThanOrEqual(240)
  })

  it.each([
    [['-x'], 2],
    [['é'], 2],
    [['requests', '--technique', 'magic'], 2],
    [['requests', '--top', 'many'], 2],
    [['requests', '--format', 'xml'], 2],
    [['requests', '--nonsense'], 2],
    [[], 3],
  ])('answers %j with exit code %i and something to do', async (argv, code) => {
    const {exitCode, stdout, stderr} = await list(...argv)
    expect(exitCode).toBe(code)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^[^\n]*[^.\n]\n[A-Z`][^\n]*[.?]\n?(?:Note: [^\n]*\n)*$/)
  })

  it('says so where a target has more aliases than can be ranked', async () => {
    const aliases = Array.from(
      {length: 20},
      (_, i) => `requests=${String.fromCharCode(97 + i).repeat(2)}${'e2'.repeat(119)}`,
    )
    const {exitCode, stderr} = await list('requests', ...aliases.flatMap((alias) => ['--alias', alias]))
    expect(exitCode).toBe(2)
    expect(stderr).toContain('too many aliases')
  })

  it('keeps its exit code under --json, with the reason as a document', async () => {
    const {exitCode, stdout} = await list('--json')
    expect(exitCode).toBe(3)
    expect(JSON.parse(stdout).error).toMatchObject({code: 'nothingToDo', exit: 3})
  })

  it('lets no escape sequence reach the terminal', async () => {
    const {stderr, exitCode} = await list('\u001b[2Jevil')
    expect(exitCode).toBe(2)
    expect(stderr).not.toContain('\u001b[2J')
  })
})

describe('a target that nobody has registered, and that is known as something else', () => {
  it.each([
    ['reqeusts', 'Nobody has registered `reqeusts`. Did you mean `requests`?', 'forestall plan requests'],
    [
      'git',
      'a word that people type after `pip install` by mistake. Did you mean `slip:git`?',
      'forestall plan slip:git',
    ],
    ['json', 'a module of the standard library. Did you mean `stdlib:json`?', 'forestall plan stdlib:json'],
    ['cv2', 'by which people know `opencv-python`. Did you mean', 'forestall plan opencv-python'],
    ['chroma-db', 'by which people know `chromadb`. Did you mean `chromadb`?', 'forestall plan chromadb'],
  ])('%s is asked about, and the next step is one that works', async (typed, question, next) => {
    const {stdout, stderr, result} = await list(typed, '--limit', '1')
    expect(stderr).toContain(question)
    expect(stdout).toContain(`Next: \`${next}\``)
    expect(result!.questions).toEqual([expect.objectContaining({typed})])
    expect(await schemaErrors('list', result)).toEqual([])
  })

  it('is taken as it stands where somebody declares it', async () => {
    const {stdout, result} = await list('reqeusts', '--mine', 'reqeusts', '--limit', '1')
    expect(stdout).toContain('Next: `forestall plan reqeusts --mine reqeusts`')
    expect(result).not.toHaveProperty('questions')
  })

  it('of a file stays a question, though the file names an index of its own for all it lists', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'requirements.txt')
    await writeFile(path, '-i https://pypi.example.com/simple\nacme-billing\nreqeusts\n')
    const {stdout, stderr, result} = await list('--file', path, '--limit', '1')
    expect(stderr).toContain('Nobody has registered `reqeusts`. Did you mean `requests`?')
    expect(stdout).toMatch(/, once `reqeusts` is put right, or declared with `--internal` or `--mine`\n$/)
    expect(result!.targets.map(({name, internal}) => [name, internal])).toEqual([
      ['acme-billing', true],
      ['reqeusts', false],
    ])
  })

  it('and that PyPI refuses is not said to be there for the taking', async () => {
    const {stderr} = await list('re_quests', '--limit', '1')
    expect(stderr).not.toContain('whoever does is installed')
  })
})
