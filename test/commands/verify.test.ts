import {execFileSync} from 'node:child_process'
import {mkdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Config} from '@oclif/core'
import {captureOutput} from '@oclif/test'
import {afterEach, describe, expect, it, onTestFinished} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import Verify from '../../src/commands/verify.ts'
import {buildPlaceholders} from '../../src/placeholder/build.ts'
import {statementOf} from '../../src/placeholder/statement.ts'
import {withArchives} from '../../src/plan/with-archives.ts'
import {renderStatement} from '../../src/report/statement/index.ts'
import {entry, plan} from '../support/example-plan.ts'
import {startIndexServer} from '../support/index-server.ts'
import {temporaryFolder} from '../support/placeholder-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function verify(...argv: string[]) {
  const config = await Config.load({root})
  return captureOutput<object>(() => Verify.run(argv, config), {print: false})
}

async function built() {
  const directory = await temporaryFolder()
  const entries = [entry('requsts', [{}]), entry('python-datutil', [{target: 'python-dateutil'}])]
  await buildPlaceholders(plan(entries), {directory, style: 'explain', seconds: 0})
  return directory
}

afterEach(() => {
  process.exitCode = undefined
})

describe('forestall verify', () => {
  it('passes what build has made', async () => {
    const {stdout, stderr} = await verify(await built(), '--exit-code')
    expect(stdout).toBe('ok      python_datutil-0.0.0.tar.gz\nok      requsts-0.0.0.tar.gz\n')
    expect(stderr).toContain('2 files, 0 failed.')
    expect(process.exitCode).toBeUndefined()
  })

  it('prints a document of its schema, with the checks in the order of an upload', async () => {
    const {stdout} = await verify(await built(), '--json')
    const report = JSON.parse(stdout)
    expect(await schemaErrors('verify', report)).toEqual([])
    expect(report.files[0].checks.map(({id}: {id: string}) => id)).toEqual([
      ...['metadata', 'classifiers', 'description', 'file-name', 'size', 'unique', 'archive', 'sparse-members'],
      ...['top-directory', 'pkg-info', 'expected-name', 'license-files'],
      ...['sdist-spec', 'safe-members', 'marker', 'inert', 'templates', 'manifest'],
    ])
  })

  it('shows each failure, and exits 10 only when asked to', async () => {
    const directory = await built()
    const archive = await readFile(join(directory, 'requsts-0.0.0.tar.gz'))
    await writeFile(join(directory, 'reqests-0.0.0.tar.gz'), archive)
    const {stdout, stderr} = await verify(directory)
    expect(stdout).toContain('FAILED  requsts-0.0.0.tar.gz\n        unique: PyPI does not accept the same bytes twice')
    expect(stderr).toContain('3 files, 2 failed.')
    expect(process.exitCode).toBeUndefined()
    await verify(directory, '--exit-code')
    expect(process.exitCode).toBe(10)
  })

  it('exits 5 for a damaged sdist', async () => {
    const directory = await built()
    const path = join(directory, 'requsts-0.0.0.tar.gz')
    await writeFile(path, (await readFile(path)).subarray(0, 1000))
    expect((await verify(directory)).stdout).toContain('archive: it ends before its compressed data does')
    expect(process.exitCode).toBe(5)
  })

  it('tells what is missing, added and changed against the manifest', async () => {
    const directory = await built()
    const manifest = JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8'))
    manifest.files[0].sha256 = 'f'.repeat(64)
    manifest.files[1].file = 'gone-0.0.0.tar.gz'
    await writeFile(join(directory, 'manifest.json'), JSON.stringify(manifest))
    const {stdout} = await verify(directory)
    expect(stdout).toContain('the digest is not the one in manifest.json')
    expect(stdout).toContain('FAILED  python_datutil-0.0.0.tar.gz\n        manifest: manifest.json does not list it')
    expect(stdout).toContain('FAILED  gone-0.0.0.tar.gz\n        manifest: manifest.json lists it, but it is not there')
    expect(stdout).toContain('FAILED  SHA256SUMS\n        manifest: it does not match manifest.json')
  })

  it.skipIf(process.platform === 'win32')(
    'lets no file name reach the terminal unescaped, and opens no link, folder or pipe',
    async () => {
      const directory = await built()
      await writeFile(join(directory, 'a\u001b[2J.tar.gz'), '')
      await symlink('/dev/zero', join(directory, 'link-0.tar.gz'))
      await mkdir(join(directory, 'folder-0.tar.gz'))
      await rm(join(directory, 'SHA256SUMS'))
      execFileSync('mkfifo', ['pipe-0.tar.gz', 'SHA256SUMS'], {cwd: directory})
      const {stdout} = await verify(directory)
      expect(stdout).toContain('FAILED  a\\u{1b}[2J.tar.gz')
      expect(stdout.match(/file: it is not a regular file/g)).toHaveLength(3)
      expect(stdout).toContain('FAILED  SHA256SUMS')
    },
  )

  it.each([
    ['a folder that is not there', 'nowhere', 2],
    ['a folder without placeholders', '.', 3],
  ])('says what to do about %s', async (_, name, exit) => {
    const {stderr} = await verify(join(await temporaryFolder(), name))
    expect(stderr).toMatch(/folder|placeholders/)
    expect(process.exitCode).toBe(exit)
  })
})

it('refuses an address that cannot be read in one sentence, without the password', async () => {
  const {error, stderr} = await verify(await built(), '--statement', 'https://bob:hun/ter2@example.com/')
  expect(`${error?.message}${stderr}`).toContain('https://example.com/ is not a web address')
})

describe('forestall verify --statement', () => {
  /** A folder of archives, and the plan that they were built from with both of them uploaded. */
  async function published(format: 'html' | 'json') {
    const directory = await temporaryFolder()
    const entries = [entry('requsts', [{}]), entry('python-datutil', [{target: 'python-dateutil'}])]
    const planned = plan(entries, {placeholder: {author: 'Ada </script>', email: 'ada@acme.dev', url: null}})
    const {manifest} = await buildPlaceholders(planned, {directory, style: 'explain', seconds: 0})
    const progress = {updated: '2026-12-01T09:00:00Z', steps: {upload: '2026-12-01T09:00:00Z'}, answer: null}
    const recorded = withArchives(planned, 'out', manifest.files)
    const held = {...recorded, entries: recorded.entries.map((entry) => ({...entry, progress}))}
    const {statement} = statementOf(held, {includeInternal: false})
    const text = await renderStatement(statement, format)
    const file = join(await temporaryFolder(), `names.${format}`)
    await writeFile(file, text)
    return {directory, statement, text, file}
  }

  it.each(['html', 'json'] as const)(
    'proves by %s that archives belong to it, in a folder or one by one',
    async (format) => {
      const {directory, file} = await published(format)
      expect((await verify(directory, '--statement', file, '--exit-code')).stdout).toBe(
        'ok      python_datutil-0.0.0.tar.gz\nok      requsts-0.0.0.tar.gz\n',
      )
      const one = await temporaryFolder()
      await writeFile(join(one, 'requsts-0.0.0.tar.gz'), await readFile(join(directory, 'requsts-0.0.0.tar.gz')))
      for (const path of [one, join(one, 'requsts-0.0.0.tar.gz')]) {
        const {stdout} = await verify(path, '--statement', file, '--exit-code')
        expect(stdout).toBe('ok      requsts-0.0.0.tar.gz\n')
      }
      expect(process.exitCode).toBeUndefined()
    },
  )

  it('fails what it does not list: other names, other bytes, other names for its bytes', async () => {
    const {directory, file, statement} = await published('json')
    const bytes = await readFile(join(directory, 'requsts-0.0.0.tar.gz'))
    await writeFile(join(directory, 'flaks-0.0.0.tar.gz'), bytes)
    const [first, second] = statement.names
    const without = {
      ...statement,
      names: [
        {...first!, sha256: null},
        {...second!, sha256: 'f'.repeat(64)},
      ],
    }
    await writeFile(`${file}.other`, JSON.stringify(without))
    const {stdout} = await verify(directory, '--statement', file, '--exit-code')
    expect(process.exitCode).toBe(10)
    expect(stdout).toContain('statement: the statement lists these bytes as requsts-0.0.0.tar.gz')
    const other = await verify(directory, '--statement', `${file}.other`)
    expect(other.stdout).toContain('statement: the statement names it without a digest, which proves nothing')
    expect(other.stdout).toContain('statement: the digest is not the one in the statement')
    expect(other.stdout).toContain('statement: the statement does not list it')
  })

  it('lists the check in the document, and only if there is a statement', async () => {
    const {directory, file} = await published('html')
    const ids = async (...flags: string[]) =>
      JSON.parse((await verify(directory, '--json', ...flags)).stdout).files[0].checks.map(({id}: {id: string}) => id)
    expect((await ids('--statement', file)).slice(-2)).toEqual(['manifest', 'statement'])
    expect((await ids()).at(-1)).toBe('manifest')
  })

  it('reads it from its address, within bounds and from that host alone', async () => {
    const server = await startIndexServer({})
    onTestFinished(() => server.close())
    const {directory, text} = await published('html')
    const address = `${server.url}names.html`
    const asked = (...answers: Parameters<typeof server.answerNext>) => {
      server.answerNext(...answers)
      return verify(directory, '--statement', address)
    }
    expect((await asked((response) => response.end(text))).stdout).toMatch(/^ok .*\nok .*\n$/)
    const missing = await asked((response) => response.writeHead(404).end('<h1>gone</h1>'))
    expect(missing.stderr).toContain('answers 404')
    expect(process.exitCode).toBe(4)
    process.exitCode = undefined
    const elsewhere = await asked((response) => response.writeHead(302, {location: 'http://localhost:1/x'}).end())
    expect(elsewhere.stderr).toContain('redirects to another host')
    expect(process.exitCode).toBe(4)
    process.exitCode = undefined
    const foreign = await asked((response) => response.end('<!doctype html><p>Buy cheap names</p>'))
    expect(foreign.stderr).toContain('it does not hold a statement')
    expect(process.exitCode).toBe(5)
  })

  it.each<[string, (text: string) => string, RegExp]>([
    ['nothing', () => '', /it does not hold a statement/],
    ['a page of somebody else’s', () => '<html><script id="x">{}</script></html>', /it does not hold a statement/],
    ['a page with two statements', (text) => text + text, /it holds more than one statement/],
    ['damaged data', (text) => text.replace('"names":[', '"names":[,'), /Unexpected token|JSON/],
    [
      'another document',
      (text) => text.replaceAll('forestall/statement/v1', 'forestall/plan/v1'),
      /names\.html|equal to constant/,
    ],
    [
      'a name that is not its archive’s',
      (text) => text.replace('"name":"requsts"', '"name":"reqests"'),
      /is not the archive of reqests/,
    ],
    ['a name twice', (text) => text.replace(/"names":\[(\{.*?\}\],"more":0\})/, '"names":[$1,$1'), /twice/],
    ['a digest that is not one', (text) => text.replace(/"sha256":"../, '"sha256":"zz'), /sha256/],
  ])('refuses %s with exit 5', async (_, tamper, words) => {
    const {directory, file, text} = await published('html')
    expect(tamper(text)).not.toBe(text)
    await writeFile(file, tamper(text))
    const {stderr, stdout} = await verify(directory, '--statement', file)
    expect(stderr).toMatch(words)
    expect(process.exitCode).toBe(5)
    expect(stdout).toBe('')
  })

  it('takes seconds at most for a page made to be slow', async () => {
    const {directory, file} = await published('html')
    await writeFile(file, '<script id=statement '.repeat(500_000) + '<script>'.repeat(500_000))
    const started = performance.now()
    expect((await verify(directory, '--statement', file)).stderr).toContain('does not hold a statement')
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
