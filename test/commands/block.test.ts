import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import type {BlockList} from '../../src/block/types.ts'
import BlockCommand from '../../src/commands/block.ts'
import PlanCommand from '../../src/commands/plan.ts'
import {isMoment} from '../../src/dates.ts'
import type {Plan} from '../../src/plan/types.ts'
import {forestall} from '../support/forestall.ts'
import {need} from '../support/needs.ts'
import {useNewUser} from '../support/new-user.ts'
import {run} from '../support/run.ts'

const user = useNewUser(['flask', 'requests', 'reqests', 'numpy'])
const block = (...argv: string[]) => run<BlockList>(BlockCommand, ...argv)
const path = (file: string) => join(user.root, file)
const read = (file: string) => readFile(path(file), 'utf8')
const today = new Date().toISOString().slice(0, 10)

describe('forestall block', () => {
  it('lists open look-alikes, riskiest first, and nothing that is registered', async () => {
    const {stdout, result} = await block('requests')
    const names = stdout.trimEnd().split('\n')
    expect(names).toEqual(result!.rules.map(({name}) => name))
    expect(names).toHaveLength(result!.open)
    expect(names).toContain('requsts')
    expect(names).not.toContain('reqests')
    expect(names).not.toContain('requests')
    const risks = result!.rules.map(({risk}) => risk)
    expect(risks).toEqual(risks.toSorted((a, b) => b - a))
  })

  it('promises what its rules add up to, and every rule lasts as long as asked', async () => {
    const {stdout, result} = await block('requests', 'flask', '--json', '--days', '30', '--limit', '50')
    expect(await schemaErrors('block', JSON.parse(stdout))).toEqual([])
    expect(result!.rules).toHaveLength(50)
    expect(result!.coverage).toBeCloseTo(
      result!.rules.reduce((sum, {risk}) => sum + risk, 0),
      9,
    )
    const expiry = new Date(Date.parse(today) + 30 * 86_400_000).toISOString().slice(0, 10)
    expect(new Set(result!.rules.map(({date, expires}) => `${date} ${expires}`))).toEqual(
      new Set([`${today} ${expiry}`]),
    )
  })

  it('says at once that the targets are too many to be ranked together', async () => {
    const {exitCode, stderr} = await block('--top', '2501')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('There are 2,501 targets, and rules are made of the look-alikes of at most 2,500 together')
  })

  it('takes no more names than the share asked for needs', async () => {
    const {result} = await block('requests', '--coverage', '0.1', '--json')
    const {rules, coverage} = result!
    expect(coverage).toBeGreaterThanOrEqual(0.1)
    expect(coverage - rules.at(-1)!.risk).toBeLessThan(0.1)
  })

  it.each(['2', '0', '-1', 'half', ''])('refuses a coverage of "%s"', async (share) => {
    const {exitCode, stderr} = await block('requests', `--coverage=${share}`)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(`\`--coverage ${share}\` is not a share`)
  })

  it('never blocks a target, nor a name that the user’s own files name', async () => {
    await writeFile(path('requirements.txt'), 'requests\nrequsts==1.0\nacme-billing\n')
    const {stdout} = await block('requestss', '--file', path('requirements.txt'), '--internal', 'acme-*')
    const names = new Set(stdout.trimEnd().split('\n'))
    for (const used of ['requests', 'requsts', 'acme-billing', 'requestss']) expect(names).not.toContain(used)
    expect(names).toContain('acme-biling')
  })

  it('does not bring a name of the user’s own files into the rules later either', async () => {
    await writeFile(path('requirements.txt'), 'requests\nrequesst\n')
    await writeFile(path('forestall.toml'), 'files = ["requirements.txt"]\nindex = "names.txt"\n')
    const inFolder = (...argv: string[]) => forestall(['block', ...argv], {home: user.root, env: process.env})
    await inFolder('--limit', '3', '--format', 'csv', '--output', 'rules.csv')
    const made = await read('rules.csv')
    expect(made).not.toMatch(/^requesst,/m)
    const {stdout} = await inFolder('--update', 'rules.csv')
    expect(stdout).toContain('Nothing to do')
    expect(await read('rules.csv')).toBe(made)
  })

  it('blocks what people type by mistake, which nobody uses', async () => {
    const {result} = await block('slip:requirements.txt')
    expect(result!.rules[0]).toMatchObject({name: 'requirements-txt', technique: 'exact'})
  })

  it.each([
    ['one project', ['requests']],
    ['several, some of them unregistered or a slip', ['flask', 'requests', 'acme-billing', 'slip:requirements.txt']],
    ['a module', ['stdlib:json']],
  ])('covers what a plan says it would: %s', async (_, targets) => {
    const plan = path('plan.json')
    const internal = targets.includes('acme-billing') ? ['--internal', 'acme-*'] : []
    const made = await run<Plan>(PlanCommand, ...targets, ...internal, '--budget', '3', '--output', plan)
    const {names, coverage} = made.result!.blockList!
    expect(made.stdout).toMatch(
      /^Blocking (up to )?[0-9,]+ look-alikes in your own installer or proxy covers [0-9.]+ %/m,
    )
    expect(made.stdout).toContain(`\`forestall block --file ${plan}\``)
    const {result} = await block('--file', plan)
    expect(result!.targets).toEqual(made.result!.targets.map(({name}) => name))
    expect(result!.coverage).toBeCloseTo(coverage, 9)
    expect(coverage).toBeGreaterThan(made.result!.coverage)
    expect(names).toBeGreaterThanOrEqual(result!.rules.length)
    if (targets.length === 1) expect(names).toBe(result!.rules.length)
  })

  it.each(['constraints', 'bandersnatch', 'devpi', 'csv', 'json', 'names'])(
    'as %s, is told what has become of the rules, and is brought up to date',
    async (format) => {
      const file = path('rules')
      await block('flask', '--limit', '40', '--format', format, '--output', file)
      const made = await read('rules')
      const targets = format === 'names' ? ['flask'] : []
      const {result: unchanged, exitCode} = await block(...targets, '--check', file, '--exit-code')
      expect(unchanged!.changes).toMatchObject({format, rules: 40, registered: [], expired: [], added: []})
      expect(exitCode).toBe(0)

      const [first, second] = unchanged!.rules
      await writeFile(path('names.txt'), `flask\nrequests\nreqests\nnumpy\n${first!.name}\n`)
      const old = made.replaceAll(`${today}`, '2020-01-01').replaceAll(second!.expires, '2020-03-31')
      await writeFile(file, old)
      const checked = await block(...targets, '--check', file, '--exit-code')
      expect(checked.exitCode).toBe(10)
      expect(checked.result!.changes!.registered).toEqual([first!.name])
      expect(checked.result!.changes!.expired).toHaveLength(format === 'names' ? 0 : 40)
      expect(checked.result!.changes!.added).toHaveLength(1)
      expect(checked.stdout).toContain(`Real projects by now, and blocked without reason: ${first!.name}\n`)
      expect(await read('rules')).toBe(old)

      const {result: updated} = await block(...targets, '--update', file)
      expect(updated!.changes!.updated).toBe(true)
      const {result: settled} = await block(...targets, '--check', file)
      expect(settled!.changes).toMatchObject({format, rules: 40, registered: [], expired: [], added: []})
      expect(await read('rules')).not.toMatch(new RegExp(`^ *"?(?:name": ")?${first!.name}\\b`, 'm'))
      // The rules that were there keep the day on which they were made.
      if (format !== 'names') expect((await read('rules')).match(/2020-01-01/g)).toHaveLength(39)
    },
  )

  it('writes records of the OSV schema into a folder, which call nothing malware', async () => {
    await block('flask', '--limit', '3', '--format', 'osv', '--output', path('osv'))
    const files = (await readdir(path('osv'))).filter((file) => file.endsWith('.json'))
    expect(files).toHaveLength(3)
    const schema = JSON.parse(await readFile(new URL('../fixtures/osv/schema.json', import.meta.url), 'utf8'))
    const formats = {uri: (text: string) => URL.canParse(text), 'date-time': isMoment}
    const isRecord = new Ajv2020({strict: false, formats}).compile(schema)
    expect(isRecord({id: 'FORESTALL-1'})).toBe(false)
    for (const file of files) {
      const record = JSON.parse(await read(`osv/${file}`))
      expect(isRecord(record), JSON.stringify(isRecord.errors)).toBe(true)
      expect(`${record.id}.json`).toBe(file)
      // https://ossf.github.io/osv-schema/: `x_` before the identifiers of a database of one's own.
      expect(record.id).toMatch(/^x_FORESTALL-[a-z0-9-]+$/)
      expect(record.summary).toBe('Not malware: an unregistered look-alike of flask')
      expect(record.affected).toEqual([
        {
          package: {ecosystem: 'PyPI', name: record.id.slice(12), purl: `pkg:pypi/${record.id.slice(12)}`},
          ranges: [{type: 'ECOSYSTEM', events: [{introduced: '0'}]}],
        },
      ])
    }
  })

  it('writes the same zip twice', async () => {
    await block('flask', '--limit', '3', '--format', 'osv', '--output', path('a.zip'))
    await block('flask', '--limit', '3', '--format', 'osv', '--output', path('b.zip'))
    expect(await readFile(path('a.zip'))).toEqual(await readFile(path('b.zip')))
  })

  it('says once that names alone cannot expire', async () => {
    const {stderr} = await block('flask', '--limit', '2')
    expect(stderr.match(/Names alone cannot say why or until when/g)).toHaveLength(1)
  })

  it.each([
    ['a constraints file of somebody else', 'requests==2.0\n'],
    ['an empty file', ''],
    ['another document', '{"schema": "forestall/plan/v1"}'],
    ['a damaged one', '# Block rules of Forestall (forestall/block/v1)\nrequsts<0\n'],
    [
      'rules without a reason',
      '# Block rules of Forestall (forestall/block/v1)\n# format constraints; made 2026-01-01; days 90; selection all\nrequsts<0\n',
    ],
  ])('refuses %s and leaves it alone', async (_, text) => {
    await writeFile(path('theirs'), text)
    for (const flag of ['--check', '--update']) {
      const {exitCode, stderr} = await block('flask', flag, path('theirs'))
      expect(exitCode).toBe(5)
      expect(stderr).toContain('does not hold block rules of Forestall')
    }
    expect(await read('theirs')).toBe(text)
  })

  it('has nothing to do where every look-alike is registered', async () => {
    const {stdout} = await block('flask')
    await writeFile(path('names.txt'), `flask\n${stdout}`)
    const {exitCode, stderr} = await block('flask')
    expect(exitCode).toBe(3)
    expect(stderr).toContain('No look-alike is left to block')
  })
})

const PYTHON = '/usr/bin/python3'
const python = need(existsSync(PYTHON) ? '' : `${PYTHON} is not installed`)

/** The least that pip takes for a wheel: three files in an archive. */
const MAKE_WHEEL = `
import sys, zipfile
name, folder = sys.argv[1:]
info = f'{name}-1.0.dist-info'
with zipfile.ZipFile(f'{folder}/{name}-1.0-py3-none-any.whl', 'w') as wheel:
    wheel.writestr(f'{name}.py', '')
    wheel.writestr(f'{info}/METADATA', f'Metadata-Version: 2.1\\nName: {name}\\nVersion: 1.0\\n')
    wheel.writestr(f'{info}/WHEEL', 'Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
    wheel.writestr(f'{info}/RECORD', '')
`

describe.skipIf(python.isLeftOut)(`rules in the hands of what reads them${python.note}`, () => {
  it('pip refuses a blocked name that the index has, and installs the target', async () => {
    await block('requests', '--format', 'constraints', '--output', path('block.txt'))
    const index = path('wheels')
    await mkdir(index)
    for (const name of ['requests', 'requsts']) execFileSync(PYTHON, ['-c', MAKE_WHEEL, name, index])
    const install = (name: string) => {
      const argv = ['-m', 'pip', 'install', '--no-index', '--find-links', index, '--target', path('site'), name]
      const env = {...process.env, PIP_CONSTRAINT: path('block.txt'), PIP_CONFIG_FILE: '/dev/null'}
      try {
        return execFileSync(PYTHON, argv, {env, encoding: 'utf8', stdio: 'pipe'})
      } catch (error) {
        return String((error as {stderr: string}).stderr)
      }
    }
    expect(install('requests')).toContain('Successfully installed requests-1.0')
    expect(install('requsts')).toMatch(
      /^ERROR: (Cannot install|Could not find a version that satisfies the requirement) requsts/m,
    )
    expect(existsSync(path('site/requsts.py'))).toBe(false)
  }, 60_000)

  it('Python’s configparser finds every name in the section of bandersnatch', async () => {
    const {result} = await block('requests', '--limit', '200', '--format', 'bandersnatch', '--output', path('b.conf'))
    // As blocklist_name.py of bandersnatch reads it.
    const script = `
import configparser, sys
config = configparser.ConfigParser()
config.read(sys.argv[1])
for line in config['blocklist']['packages'].split('\\n'):
    if line.strip() and not line.strip().startswith('#'): print(line.strip())
`
    const names = execFileSync(PYTHON, ['-c', script, path('b.conf')], {encoding: 'utf8'})
      .trimEnd()
      .split('\n')
    expect(names).toEqual(result!.rules.map(({name}) => name))
  })
})
