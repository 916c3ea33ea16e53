import {execFileSync} from 'node:child_process'
import {createReadStream} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {fileURLToPath} from 'node:url'
import {createGunzip} from 'node:zlib'
import fc from 'fast-check'
import {extract} from 'tar-stream'
import {describe, expect, it} from 'vitest'
import {normalize} from '../../src/names/normalized-name.ts'
import {buildPlaceholders} from '../../src/placeholder/build.ts'
import type {Style} from '../../src/placeholder/placeholder.ts'
import {verifyPlaceholders} from '../../src/placeholder/verify/verify.ts'
import type {PlanEntry} from '../../src/plan/types.ts'
import {entry, plan} from '../support/example-plan.ts'
import {need} from '../support/needs.ts'
import {temporaryFolder} from '../support/placeholder-folder.ts'
import {TOOLS, whyNoSandbox} from '../support/sandbox.ts'

async function built(entries: PlanEntry[], style: Style = 'explain', change = {}, seconds = 315_532_800) {
  const directory = await temporaryFolder()
  const {manifest} = await buildPlaceholders(plan(entries, change), {directory, style, seconds})
  return {directory, manifest}
}

describe('the same plan', () => {
  // Seen equal on Node 20, 22, 24 and 26. A change of these digests is a change of what users publish: say so in the
  // changelog. `file` may differ where another zlib is built into Node; `tar` may not.
  it.each<[Style, {tar: string; file: string}]>([
    [
      'explain',
      {
        tar: '00530cffd71c119ef73cbf1013a90a0a0a423222fb4c07ada247ff3d74980def',
        file: '89326eda046acf229e7bed4f38e5b87fc55beb790b50be85d8ab93f1c341754e',
      },
    ],
    [
      'inert',
      {
        tar: 'b9f6a730b26bc59058518e80cdafc16738da10fd05d7f2e5dd2bb6e457f462f8',
        file: '8a8fd3e0876163106d0ebe42ccbcaa13d9fecc0e4bdf03b79de5f092554c03fa',
      },
    ],
  ])('gives the same bytes (%s)', async (style, digests) => {
    const entries = [entry('python-datutil', [{target: 'python-dateutil', detail: 'drops "e" at 11'}])]
    const {manifest} = await built(entries, style)
    const [{sha256, tarSha256}] = manifest.files as [(typeof manifest.files)[0]]
    expect({tar: tarSha256, file: sha256}).toEqual(digests)
  })

  it.skipIf(process.platform === 'win32')(
    'gives the same bytes whatever the time zone, the mask of modes and the locale',
    async () => {
      const script = `
      import {buildPlaceholders} from './src/placeholder/build.ts'
      import {entry, plan} from './test/support/example-plan.ts'
      process.umask(process.argv[1])
      const {manifest} = await buildPlaceholders(plan([entry('requsts', [{}])]), {directory: process.argv[2], style: 'explain', seconds: 1e9})
      console.log(manifest.files[0].sha256)`
      const run = async (mask: string, env: object) =>
        execFileSync(
          process.execPath,
          ['--import', 'tsx', '--input-type=module', '--eval', script, mask, await temporaryFolder()],
          {
            cwd: fileURLToPath(new URL('../..', import.meta.url)),
            env: {...process.env, ...env},
            encoding: 'utf8',
          },
        )
      const one = await run('077', {TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8'})
      expect(one).toBe(await run('000', {TZ: 'UTC', LC_ALL: 'C'}))
    },
  )

  it('dates the members by SOURCE_DATE_EPOCH', async () => {
    const {directory} = await built([entry('requsts', [{}])], 'explain', {}, 1e9)
    const members = extract()
    const dates: (Date | undefined)[] = []
    members.on('entry', ({mtime}, content, next) => {
      dates.push(mtime)
      content.on('end', next).resume()
    })
    await pipeline(createReadStream(join(directory, 'requsts-0.0.0.tar.gz')), createGunzip(), members)
    expect(dates).toEqual(Array.from({length: 5}, () => new Date('2001-09-09T01:46:40Z')))
  })
})

/** Names with every separator and letter case, some as long as a file name allows. */
const names = fc
  .stringMatching(/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,40}[A-Za-z0-9])?$/)
  .chain((name) => fc.constantFrom(name, name, name, `${name}${'-long'.repeat(38)}`))
  .map((name) => normalize(name)!)
const text = fc.string({unit: 'binary', maxLength: 60})
const targets = fc.uniqueArray(
  fc.record({
    target: fc.tuple(fc.constantFrom('', '', 'stdlib:', 'slip:'), names).map((parts) => parts.join('')),
    detail: text,
  }),
  {minLength: 1, maxLength: 6, selector: ({target}) => target},
)
const versions = fc.constantFrom('0.0.0', '0', '1!2.3rc4.post5.dev6', '2026.11.22', '0.dev0')
const identity = fc.record({
  author: fc.option(text.filter((author) => /\p{L}/u.test(author))),
  email: fc.constantFrom(
    null,
    'ada@example.com',
    "o'brien+pypi@mail.example.org",
    'ada@b\u00fccher.example',
    '\u00e9@example.com',
  ),
  url: fc.constantFrom(null, 'https://example.com/?a=b&c=%20#d', 'http://b\u00fccher.example/\u00fc(x)'),
})

describe('three hundred placeholders of random names', () => {
  const sandbox = need(whyNoSandbox())

  it.skipIf(sandbox.isLeftOut)(`pass verify and twine check --strict${sandbox.note}`, {timeout: 120_000}, async () => {
    const seed = Date.now()
    const groups = fc.sample(
      fc.tuple(
        fc.uniqueArray(fc.tuple(names, targets, versions), {
          minLength: 30,
          maxLength: 30,
          selector: ([name]) => name,
        }),
        identity,
        fc.constantFrom<Style>('explain', 'inert'),
      ),
      {numRuns: 10, seed},
    )
    const archives: string[] = []
    for (const [entries, placeholder, style] of groups) {
      const {directory} = await built(
        entries.map(([name, squats, version]) => entry(name, squats, {version})),
        style,
        {placeholder},
      )
      const failed = (await verifyPlaceholders(directory)).files.flatMap(({file, checks}) =>
        checks.filter(({ok}) => !ok).map(({id, message}) => `${file}: ${id}: ${message}`),
      )
      expect(failed, `seed ${seed}`).toEqual([])
      const files = (await readdir(directory)).filter((file) => file.endsWith('.tar.gz'))
      archives.push(...files.map((file) => join(directory, file)))
    }
    const report = execFileSync(TOOLS.twine, ['--no-color', 'check', '--strict', ...archives], {
      encoding: 'utf8',
      env: {...process.env, COLUMNS: '1000'},
    })
    expect(report.match(/PASSED$/gm), `seed ${seed}`).toHaveLength(300)
    expect(report).not.toMatch(/warning/i)
  })
})

describe('a thousand placeholders', () => {
  it('take less than five seconds of processor time and no memory worth mentioning', {timeout: 60_000}, async () => {
    const entries = Array.from({length: 1000}, (_, i) => entry(`name-${i}`, [{}]))
    const directory = await temporaryFolder()
    const [before, start] = [process.memoryUsage().rss, process.cpuUsage()]
    const progress: number[] = []
    await buildPlaceholders(plan(entries), {
      directory,
      style: 'explain',
      seconds: 0,
      onProgress: (done) => progress.push(done),
    })
    const {user, system} = process.cpuUsage(start)
    expect((user + system) / 1e6).toBeLessThan(5)
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(100)
    // 16 archives at a time.
    expect(progress).toEqual([...Array.from({length: 62}, (_, i) => 16 * (i + 1)), 1000])
    expect(await readdir(directory)).toHaveLength(1002)
    expect(JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8')).files).toHaveLength(1000)
  })
})
