import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv} from 'ajv'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import Check from '../../src/commands/check.ts'
import Update from '../../src/commands/index/update.ts'
import {type IndexServer, startIndexServer} from '../support/index-server.ts'
import {useNewUser} from '../support/new-user.ts'
import {run} from '../support/run.ts'
import {folderOf} from '../support/target-folder.ts'

useNewUser(['requests', 'requestes', 'flask', 'pyyaml', 'numpy', 'rich'])

const FILES = {
  'requirements.txt': 'requests\nflask\nacme-billing\nrequestes\n',
  'README.md': 'Run `pip install acme-billing py-yaml`.\n',
}

const check = (folder: string, ...argv: string[]) => run(Check, folder, ...argv)
const bare = (text: string, folder: string) => text.replaceAll(`${folder}/`, '')

describe('forestall check', () => {
  it('prints what is wrong, where, and why', async () => {
    const folder = folderOf(FILES)
    const {stdout, exitCode} = await check(folder)
    expect(exitCode).toBe(0)
    expect(
      bare(stdout, folder)
        .split('\n')
        .map((line) => line.trim().replace(/ {2,}/g, '  ')),
    ).toEqual([
      'WHERE  NAME  KIND  WHY',
      'README.md:1 and 1 more  acme-billing  unclaimed  nobody has registered acme-billing',
      'README.md:1  py-yaml  look-alike  py-yaml is what people call pyyaml (number 15 by downloads)',
      'README.md:1  py-yaml  refused  py-yaml does not exist, and PyPI refuses it as too similar to pyyaml; did you mean pyyaml?',
      'requirements.txt:4  requestes  look-alike  requestes looks like requests (number 6 by downloads): adds "e" before "s" at 8',
      '',
      expect.stringMatching(/^5 names in 2 files: 1 unclaimed, 2 look-alike and 2 fine; held against the names of /),
      '',
    ])
  })

  it('exits with 10 for findings only if asked to', async () => {
    const folder = folderOf(FILES)
    expect((await check(folder, '--exit-code')).exitCode).toBe(10)
    expect((await check(folderOf({'requirements.txt': 'flask\n'}), '--exit-code')).exitCode).toBe(0)
    expect((await check(folderOf({'a.txt': 'nothing here'}), '--exit-code')).exitCode).toBe(0)
    expect((await check('/no/such/folder')).exitCode).toBe(2)
  })

  it('exits with 3 if there is no file to read, and prints a document nevertheless', async () => {
    for (const files of [{}, {'photo.jpg': ''}, {'tests/data/requirements.txt': 'flask\n'}]) {
      const {stdout, stderr, exitCode} = await check(folderOf(files), '--format', 'json', '--exit-code')
      expect(exitCode).toBe(3)
      expect(stderr).toContain('No file was read')
      expect(JSON.parse(stdout).files.read).toBe(0)
    }
    expect((await check(folderOf({'requirements.txt': ''}))).exitCode).toBe(0)
  })

  it('tells of a damaged dependency file, and reads the others', async () => {
    const {stdout, stderr, exitCode} = await check(folderOf({...FILES, 'uv.lock': 'version = ', 'notes.yml': 'a: ['}))
    expect(exitCode).toBe(0)
    expect(stderr).toContain('uv.lock cannot be read as TOML')
    expect(stderr).not.toContain('notes.yml')
    expect(stdout).toContain('5 names in 4 files')
  })

  it('tells of a table that seems to list dependencies and is not read', async () => {
    const text = '[project]\ndependencies = ["flask"]\n[tool.unheard-of]\ndependencies = ["requestes"]\n'
    const {stdout, stderr} = await check(folderOf({'pyproject.toml': text}))
    expect(stderr).toContain('pyproject.toml, tool.unheard-of.dependencies: is not read')
    expect(stdout).toContain('1 name in 1 file: 1 fine')
  })

  it('takes the word of its user', async () => {
    const folder = folderOf(FILES)
    const {stdout, exitCode} = await check(
      folder,
      '--allow',
      'requestes',
      '--allow',
      'py*',
      '--internal',
      'Acme_*',
      '--exit-code',
    )
    expect(exitCode).toBe(0)
    expect(stdout).toContain('acme-billing is internal, and nobody has registered it on PyPI')
    expect(stdout).toContain('1 internal, 2 allowed and 2 fine')
  })

  it('takes one word of its user a flag, and what follows for a path', async () => {
    const folder = folderOf({'a.txt': 'requestes\n', 'b.txt': 'flaask\n'})
    const {result} = await check('--allow', 'requestes', join(folder, 'a.txt'), '--json')
    expect(result?.names.map(({name, kinds}) => [name, kinds])).toEqual([['requestes', ['allowed']]])
  })

  it('prints a document of its schema', async () => {
    const {result} = await check(folderOf(FILES), '--json')
    expect(await schemaErrors('check', result)).toEqual([])
    expect(result?.names.find(({name}) => name === 'requestes')).toMatchObject({
      kinds: ['look-alike'],
      verdict: 'taken',
      imitates: [{target: 'requests', technique: 'key-insertion'}],
      mentions: [{line: 4, written: 'requestes', origin: 'file'}],
    })
    const {stdout} = await check(folderOf(FILES), '--format', 'json')
    expect(await schemaErrors('check', JSON.parse(stdout))).toEqual([])
  })

  it('prints SARIF that is valid, whatever files are called', async () => {
    const folder = folderOf({...FILES, 'a b/ü%\u001b[2J/requirements.txt': 'acme-other\n'})
    const {stdout} = await check(folder, '--format', 'sarif')
    const sarif = JSON.parse(stdout)
    const {
      $schema: _,
      id: __,
      ...schema
    } = JSON.parse(readFileSync(new URL('../fixtures/sarif/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'))
    const validate = new Ajv({strict: false, validateFormats: false, unicodeRegExp: false}).compile(schema)
    expect(validate(sarif), JSON.stringify(validate.errors)).toBe(true)
    const [{results, tool}] = sarif.runs
    expect(results.map(({ruleId}: {ruleId: string}) => ruleId)).toEqual([
      'unclaimed',
      'unclaimed',
      'unclaimed',
      'look-alike',
      'refused',
      'look-alike',
    ])
    for (const {ruleId, ruleIndex} of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
    expect(stdout).toContain('/a%20b/%C3%BC%25%1B%5B2J/requirements.txt')
  })

  it('prints annotations of GitHub Actions, one line each', async () => {
    const folder = folderOf({'a,b:c%\n::error::x/requirements.txt': 'acme-other\n'})
    const {stdout} = await check(folder, '--format', 'github')
    expect(bare(stdout, folder)).toBe(
      '::error file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax/requirements.txt,line=1,title=Nobody has registered the name::nobody has registered acme-other\n',
    )
  })

  it('lets nothing in a name of a file reach the terminal', async () => {
    for (const format of ['table', 'github']) {
      const {stdout} = await check(folderOf({'\u001b[2J/requirements.txt': 'acme-other\n'}), '--format', format)
      expect(stdout).toContain('\\u{1b}[2J/requirements.txt')
      expect(stdout).not.toContain('\u001b')
    }
  })
})

describe('forestall check, of a name that was deleted', () => {
  const names = ['requests', 'flask', 'pyyaml', 'numpy', 'rich', 'acme-gone']
  let server: IndexServer
  beforeEach(async () => {
    server = await startIndexServer({names})
    process.env['FORESTALL_POPULARITY'] = new URL('/popularity.json', server.url).href
  })
  afterEach(async () => {
    delete process.env['FORESTALL_POPULARITY']
    await server.close()
  })
  const update = async () => (await run(Update, '--index', server.url)).result!
  const checkAgain = (folder: string, ...argv: string[]) => check(folder, '--index', server.url, ...argv)

  it('says so, and of which day the names are that held it last', async () => {
    const folder = folderOf({'requirements.txt': 'requests\nacme-gone\nacme-never\n'})
    const {index: first} = await update()
    expect((await checkAgain(folder)).result!.counts).toMatchObject({unclaimed: 1, deleted: 0, fine: 2})

    server.remove('acme-gone')
    await update()
    const {result, stdout, exitCode} = await checkAgain(folder, '--exit-code')
    expect(exitCode).toBe(10)
    expect(result!.names).toMatchObject([
      {name: 'acme-gone', kinds: ['unclaimed', 'deleted'], verdict: 'open', deletedSince: first.asOf},
      {name: 'acme-never', kinds: ['unclaimed'], deletedSince: null},
      {name: 'requests', kinds: ['fine'], deletedSince: null},
    ])
    expect(await schemaErrors('check', result)).toEqual([])
    const day = first.asOf.slice(0, 10)
    expect(bare(stdout, folder).replace(/ {2,}/g, '  ').split('\n')).toContain(
      `requirements.txt:2  acme-gone  deleted  acme-gone was among the names of ${day} and has been deleted since`,
    )
    const github = bare((await checkAgain(folder, '--format', 'github')).stdout, folder)
    expect(github).toContain(
      `::error file=requirements.txt,line=2,title=The project was deleted::acme-gone was among the names of ${day} and has been deleted since\n`,
    )
  })

  it('forgets it once somebody has registered the name again', async () => {
    const folder = folderOf({'requirements.txt': 'acme-gone\n'})
    await update()
    server.remove('acme-gone')
    await update()
    server.list(names)
    await update()
    expect((await checkAgain(folder)).result!.names).toMatchObject([{kinds: ['fine'], deletedSince: null}])
  })
})
