import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {gunzipSync, gzipSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {topFolder, toTar} from '../../src/placeholder/archive.ts'
import {toPlaceholder} from '../../src/placeholder/from-plan.ts'
import type {Style} from '../../src/placeholder/placeholder.ts'
import {makeRenderer} from '../../src/placeholder/render.ts'
import {verifyPlaceholders} from '../../src/placeholder/verify/verify.ts'
import {entry, plan} from '../support/example-plan.ts'
import {archiveOf, type HostileMember, tarOf, withHeader} from '../support/hostile-sdist.ts'
import {temporaryFolder} from '../support/placeholder-folder.ts'

const FILE = 'requsts-0.0.0.tar.gz'
const TOP = 'requsts-0.0.0'
const render = await makeRenderer()

/** The files of an honest placeholder. */
function honest(style: Style = 'explain'): Map<string, string> {
  return new Map(
    render(
      toPlaceholder(entry('requsts', [{}]), plan([], {placeholder: {author: 'Ada', email: null, url: null}}), style),
    ),
  )
}

/** The members of an honest placeholder, in order, with one file's text changed. */
function members(changes: Record<string, string | ((text: string) => string)> = {}, style: Style = 'explain') {
  const files = honest(style)
  for (const [path, change] of Object.entries(changes)) {
    files.set(path, typeof change === 'string' ? change : change(files.get(path)!))
  }
  return [...files].map(([path, text]): HostileMember => ({name: `${TOP}/${path}`, text}))
}

/** Returns the failed checks of these bytes under this file name, by id. */
async function failures(bytes: Buffer, file = FILE): Promise<Record<string, string>> {
  const directory = await temporaryFolder()
  await writeFile(join(directory, file), bytes)
  const [report] = (await verifyPlaceholders(directory)).files
  const failed = report!.checks.filter(({id, ok}) => !ok && id !== 'manifest')
  return Object.fromEntries(failed.map(({id, message}) => [id, message]))
}

const header = (line: string) => (text: string) => text.replace('\n\n', `\n${line}\n\n`)
const replaced = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to)

describe("PyPI's checks", () => {
  it.each<[string, Record<string, string | ((text: string) => string)>, string, RegExp]>([
    [
      'an unknown metadata version',
      {'PKG-INFO': replaced('2.2', '2.6')},
      'metadata',
      /metadata-version is not a version/,
    ],
    [
      'a field newer than the version',
      {'PKG-INFO': header('License-File: x')},
      'metadata',
      /needs metadata-version 2.4/,
    ],
    ['a local version', {'PKG-INFO': replaced('Version: 0.0.0', 'Version: 0.0.0+a')}, 'metadata', /has a local part/],
    ['a missing name', {'PKG-INFO': replaced(/^Name: .*\n/m, '')}, 'metadata', /name is missing/],
    ['a second name', {'PKG-INFO': header('Name: other')}, 'metadata', /name occurs 2 times/],
    ['a folded summary', {'PKG-INFO': replaced('Summary: ', 'Summary: two\n  ')}, 'metadata', /more than one line/],
    ['a long summary', {'PKG-INFO': replaced('Summary: ', `Summary: ${'x'.repeat(600)}`)}, 'metadata', /than 512/],
    ['a bad address', {'PKG-INFO': header('Author-email: Ada <ada@localhost>')}, 'metadata', /not an e-mail address/],
    ['a bad URL', {'PKG-INFO': header('Home-page: ftp://example.com/')}, 'metadata', /not an http or https/],
    [
      'a long label',
      {'PKG-INFO': header(`Project-URL: ${'l'.repeat(33)}, https://a.b/`)},
      'metadata',
      /not have a label of 1/,
    ],
    ['a label twice', {'PKG-INFO': header('Project-URL: Placeholder for, https://a.b/')}, 'metadata', /same label/],
    ['a requirement', {'PKG-INFO': header('Requires-Dist: requests')}, 'metadata', /does not belong in a placeholder/],
    ['a bad Requires-Python', {'PKG-INFO': header('Requires-Python: !=*')}, 'metadata', /not a version specifier/],
    ['an unknown field', {'PKG-INFO': header('X-Evil: 1')}, 'metadata', /x-evil is not a field/],
    ['an unknown classifier', {'PKG-INFO': header('Classifier: Topic :: Squatting')}, 'classifiers', /Squatting/],
    ['a sealed archive', {'PKG-INFO': header('Classifier: Private :: Do Not Upload')}, 'classifiers', /Private/],
    ['no content type', {'PKG-INFO': replaced(/^Description-Content.*\n/m, '')}, 'description', /neither Markdown/],
    ['a charset in small letters', {'PKG-INFO': replaced('charset=UTF-8', 'charset=utf-8')}, 'metadata', /charset/],
    ['reStructuredText', {'PKG-INFO': replaced('text/markdown', 'text/x-rst')}, 'description', /neither Markdown/],
    ['no description', {'PKG-INFO': replaced(/\n\n.*/s, '\n\n')}, 'description', /no description/],
    ['no header', {'PKG-INFO': 'hello\n'}, 'metadata', /name is missing/],
    ['a byte order mark', {'PKG-INFO': (text) => `\ufeff${text}`}, 'pkg-info', /byte order mark/],
    ['a name UNKNOWN', {'PKG-INFO': replaced('Name: requsts', 'Name: UNKNOWN')}, 'metadata', /name is missing/],
    [
      'a label twice but for blanks',
      {'PKG-INFO': header('Project-URL: Placeholder for , https://a.b/')},
      'metadata',
      /same label/,
    ],
    ['two descriptions', {'PKG-INFO': header('Description: x')}, 'metadata', /both a header and the text/],
    ['a name to import', {'PKG-INFO': header('Import-Name: x')}, 'metadata', /import-name does not belong/],
    ['an old requirement', {'PKG-INFO': header('Requires: x')}, 'metadata', /requires does not belong/],
    [
      'a blank behind an address',
      {'PKG-INFO': header('Author-email: a@example.com\u00a0')},
      'metadata',
      /not an e-mail/,
    ],
    [
      'a mark behind a specifier',
      {'PKG-INFO': header('Requires-Python: >=3\ufeff')},
      'metadata',
      /not a version specifier/,
    ],
    ['an empty PKG-INFO', {'PKG-INFO': ''}, 'metadata', /name is missing/],
    ['another name inside', {'PKG-INFO': replaced('Name: requsts', 'Name: reqests')}, 'expected-name', /reqests-0/],
    [
      'a licence that is not an expression',
      {'PKG-INFO': replaced(/2\.2(.*)License: CC0-1.0/s, '2.4$1License-Expression: CC0')},
      'metadata',
      /license-expression is not a licence expression/,
    ],
    ['a licence file elsewhere', {'PKG-INFO': header('License-File: ../LICENSE')}, 'metadata', /not a plain relative/],
    ['a missing licence file', {'PKG-INFO': header('License-File: LICENSE')}, 'license-files', /no LICENSE/],
  ])('find %s', async (_, changes, id, message) => {
    expect((await failures(await archiveOf(members(changes))))[id]).toMatch(message)
  })

  it.each([
    ['a name with a comma in quotes', {'PKG-INFO': header('Maintainer-email: "Doe, Jane" <jane@example.com>')}],
    ['two addresses', {'PKG-INFO': header('Maintainer-email: Jane <jane@example.com>, ada@example.com')}],
    ['an address and words', {'PKG-INFO': header('Maintainer-email: ada@example.com, not an address')}],
    ['an empty field', {'PKG-INFO': header('Home-page: ')}],
    ['a folded header without a name', {'PKG-INFO': replaced('Summary: ', ': x\n  y\nSummary: ')}],
    ['a field UNKNOWN', {'PKG-INFO': header('Home-page: UNKNOWN')}],
    ['an author on two lines', {'PKG-INFO': header('Maintainer: Ada\n  Lovelace')}],
    ['a URL with a blank', {'PKG-INFO': header('Home-page: https://example.com/a b ')}],
    ['32 emoji as a label', {'PKG-INFO': header(`Project-URL: ${'\u{1f600}'.repeat(32)}, https://a.b/`)}],
    ['a version in blanks', {'PKG-INFO': replaced('Version: 0.0.0', 'Version: 0.0.0\u00a0')}],
    ['line ends of Windows', {'PKG-INFO': replaced(/\n/g, '\r\n')}],
    ['a line without a header, where the text begins', {'PKG-INFO': replaced('\n\n', '\nHello : there\n')}],
    ['a content type without blanks', {'PKG-INFO': replaced('text/markdown; charset', 'text/markdown;charset')}],
    ['a parameter in quotes', {'PKG-INFO': replaced('variant=GFM', 'variant="GFM"; foo=bar')}],
    ['a content type in capitals', {'PKG-INFO': replaced('text/markdown', 'Text/Markdown')}],
  ])('take what PyPI takes: %s', async (_, changes) => {
    const {metadata, description} = await failures(await archiveOf(members(changes)))
    expect([metadata, description]).toEqual([undefined, undefined])
  })

  it.each([
    ['a wheel', 'requsts-0.0.0-py3-none-any.whl', 'file-name', /it is not a \.tar\.gz/],
    ['a zip', 'requsts-0.0.0.zip', 'file-name', /it is not a \.tar\.gz/],
    ['another name', 're-qusts-0.0.0.tar.gz', 'expected-name', /requires the name requsts-0\.0\.0\.tar\.gz/],
  ])('refuse the file name of %s', async (_, file, check, message) => {
    expect((await failures(await archiveOf(members()), file))[check]).toMatch(message)
  })

  it.each(['00.0.0', 'v0.0.0', '0!0.0.0'])(
    'take the version %s, after which PyPI names the file 0.0.0',
    async (version) => {
      const found = await failures(
        await archiveOf(members({'PKG-INFO': replaced('Version: 0.0.0', `Version: ${version}`)})),
      )
      expect(Object.keys(found)).toEqual(['templates'])
    },
  )

  it('find an empty file', async () => {
    expect(await failures(Buffer.alloc(0))).toMatchObject({
      size: 'it is empty',
      archive: 'it ends before its compressed data does',
    })
  })

  it('find a PKG-INFO that is not UTF-8', async () => {
    const latin1 = Buffer.from('Name: caf\u00e9\n', 'latin1')
    const found = await failures(await archiveOf([{name: `${TOP}/PKG-INFO`, text: latin1}, {name: `${TOP}/x`}]))
    expect(found['pkg-info']).toBe('it is not UTF-8')
  })

  it('find a PKG-INFO that stands alone, of which PyPI takes the file for the top folder', async () => {
    const found = await failures(await archiveOf(members().filter(({name}) => name.endsWith('PKG-INFO'))))
    expect(found['pkg-info']).toMatch('there is no requsts-0.0.0/PKG-INFO/PKG-INFO')
  })
})

describe('reading hostile archives', () => {
  it.each<[string, HostileMember[], string, RegExp]>([
    [
      'a symbolic link',
      [{name: `${TOP}/x`, type: 'symlink', linkname: '/etc/passwd'}],
      'safe-members',
      /x is not a file/,
    ],
    ['a hard link', [{name: `${TOP}/x`, type: 'link', linkname: `${TOP}/PKG-INFO`}], 'safe-members', /x is not a file/],
    ['a device', [{name: `${TOP}/x`, type: 'block-device'}], 'safe-members', /x is not a file/],
    ['a pipe', [{name: `${TOP}/x`, type: 'fifo'}], 'safe-members', /x is not a file/],
    ['a way out', [{name: `${TOP}/../../x`}], 'safe-members', /leaves its folder/],
    ['an absolute path', [{name: '/etc/passwd'}], 'safe-members', /not a plain path/],
    ['a drive letter', [{name: 'C:\\x'}], 'safe-members', /not a plain path/],
    ['a control character', [{name: `${TOP}/\u001b[2J`}], 'safe-members', /not a plain path/],
    ['a second PKG-INFO', [{name: `${TOP}/PKG-INFO`, text: 'Name: evil\n'}], 'safe-members', /occurs twice/],
    ['an executable', [{name: `${TOP}/run.sh`, mode: 0o755}], 'safe-members', /has the mode 755/],
    ['a setup.py', [{name: `${TOP}/setup.py`, text: 'import os'}], 'inert', /setup.py does not belong/],
    ['a second top folder', [{name: 'other/x'}], 'top-directory', /no common top folder/],
    ['a sparse member', [{name: `${TOP}/x`, pax: {'GNU.sparse.major': '1'}}], 'sparse-members', /x is sparse/],
  ])('finds %s', async (_, added, id, message) => {
    expect((await failures(await archiveOf([...members(), ...added])))[id]).toMatch(message)
  })

  it('finds a sparse member of the old kind', async () => {
    const tar = withHeader(await tarOf(members()), (head) => head.write('S', 156, 'latin1'))
    expect((await failures(gzipSync(tar)))['sparse-members']).toMatch('PKG-INFO is sparse')
  })

  it('finds code that is not the template, however honest the rest', async () => {
    const backend = (text: string) => text.replace('sys.exit(MESSAGE)', '__import__("os").system("id")')
    expect(await failures(await archiveOf(members({'placeholder_backend.py': backend})))).toMatchObject({
      inert: 'placeholder_backend.py is not the file that refuses',
      templates: 'edited by hand or made by another release: placeholder_backend.py',
    })
  })

  it('finds code in a placeholder that says it has none', async () => {
    const added = {name: `${TOP}/placeholder_backend.py`, text: honest().get('placeholder_backend.py')!}
    expect((await failures(await archiveOf([...members({}, 'inert'), added])))['inert']).toMatch('does not belong')
  })

  it.each<[string, string]>([
    ['nothing', ''],
    ['another schema', '{"schema": "other"}'],
    ['a number', '7'],
    ['a technique that there is not', honest().get('placeholder.json')!.replace('"omission"', '"omissiom"')],
    ['more than it may', '{"__proto__": {"schema": "forestall/placeholder/v1"}}'],
  ])('finds a marker that says %s', async (_, text) => {
    expect(Object.keys(await failures(await archiveOf(members({'placeholder.json': text}))))).toContain('marker')
  })

  it('finds what lies behind the end of the archive', async () => {
    const folder = topFolder('requsts', '0.0.0')
    const tar = await toTar(folder, honest(), 0)
    expect(await failures(gzipSync(tar))).toEqual({})
    const hidden = Buffer.concat([tar, await tarOf([{name: `${TOP}/setup.py`}])])
    expect((await failures(gzipSync(hidden)))['archive']).toMatch('after its end mark')
    for (const payload of [Buffer.from('payload'), Buffer.alloc(70_000)]) {
      const found = await failures(Buffer.concat([gzipSync(tar), payload]))
      expect(found['archive']).toMatch(/data after the compressed data|not a gzip archive/)
    }
  })

  it('stops at a bomb: a gigabyte in a megabyte', async () => {
    const directory = await temporaryFolder()
    const part = gzipSync(Buffer.alloc(2 ** 26))
    await writeFile(join(directory, FILE), Buffer.concat(Array.from({length: 16}, () => part)))
    const [before, start] = [process.memoryUsage().rss, process.cpuUsage()]
    const [report] = (await verifyPlaceholders(directory)).files
    expect(report!.checks.find(({id}) => id === 'archive')!.message).toMatch('unpacks to more than')
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 2 ** 20)
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(1)
  })

  it('stops at a member that claims terabytes, and at a million members', async () => {
    const claim = withHeader(await tarOf(members()), (head) => {
      head.fill(0, 124, 136)
      head[124] = 0x80
      head[130] = 0xff
    })
    expect((await failures(gzipSync(claim)))['archive']).toMatch('it ends in the middle of a member')
    const one = (await tarOf([{name: `${TOP}/x`}])).subarray(0, 512)
    const million = gzipSync(Buffer.concat(Array.from({length: 4000}, () => one)))
    expect((await failures(million))['archive']).toMatch('more than 100 members')
  })

  it('says no more than fits a line, however much is wrong', async () => {
    const added = Array.from({length: 90}, (_, i): HostileMember => ({name: `${TOP}/${'x'.repeat(5000)}${i}`}))
    const {inert} = await failures(await archiveOf([...members(), ...added]))
    expect(inert).toMatch(/; and 85 more$/)
    expect(inert!.length).toBeLessThan(2000)
  })

  // The seeds are those of damage to the technique alone, which was free text once.
  it.each([120, 795, 824, undefined])(
    'survives any damage, and takes none for a placeholder (seed %s)',
    async (seed) => {
      const tar = await toTar(TOP, honest(), 0)
      const damage = fc.record({
        inside: fc.boolean(),
        flips: fc.array(fc.tuple(fc.nat(tar.length), fc.integer({min: 1, max: 255})), {minLength: 1, maxLength: 8}),
      })
      const batch = fc.array(damage, {minLength: 100, maxLength: 100})
      // Nothing else in an archive says by which of the techniques the name was found.
      const withoutTechnique = (bytes: Buffer) => bytes.toString('latin1').replace(/("technique": ")[a-z-]+"/, '$1"')
      await fc.assert(
        fc.asyncProperty(batch, async (damages) => {
          const directory = await temporaryFolder()
          for (const [i, {inside, flips}] of damages.entries()) {
            const bytes = Buffer.from(inside ? tar : gzipSync(tar))
            for (const [at, flip] of flips) bytes[at % bytes.length]! ^= flip
            await writeFile(join(directory, `${i}.tar.gz`), inside ? gzipSync(bytes) : bytes)
          }
          for (const {file, checks} of (await verifyPlaceholders(directory)).files) {
            // Only the few bytes of gzip's head that say nothing of the content may differ.
            const isTaken = checks.find(({id}) => id === 'templates')?.ok ?? false
            if (!isTaken) continue
            const taken = gunzipSync(await readFile(join(directory, file)))
            expect(withoutTechnique(taken)).toBe(withoutTechnique(tar))
          }
        }),
        {seed: seed ?? Date.now(), numRuns: 3, endOnFailure: true},
      )
    },
  )
})
