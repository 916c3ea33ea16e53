import {join} from 'node:path'
import {Readable} from 'node:stream'
import {gzipSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {EXIT, ForestallError} from '../../../src/errors.ts'
import {limits} from '../../../src/limits.ts'
import {readTargetFiles} from '../../../src/targets/files/read.ts'
import {labelOf} from '../../../src/targets/label.ts'
import {folderOf} from '../../support/target-folder.ts'

/** Reads the first of `files` (or `names` of them) and returns labels and remarks, without the folder's path. */
async function read(files: Record<string, string | Uint8Array>, names = Object.keys(files).slice(0, 1)) {
  const folder = folderOf(files)
  const {targets, remarks} = await readTargetFiles(names.map((name) => join(folder, name)))
  return {targets: targets.map(labelOf), remarks: remarks.map((remark) => remark.replaceAll(`${folder}/`, ''))}
}

async function failure(
  files: Record<string, string | Uint8Array>,
  name = Object.keys(files)[0]!,
  exit: number = EXIT.usage,
): Promise<string> {
  const folder = folderOf(files)
  const error = await readTargetFiles([join(folder, name)]).then(
    () => undefined,
    (thrown) => thrown,
  )
  expect(error).toBeInstanceOf(ForestallError)
  expect(error.exit).toBe(exit)
  expect(error.hint).toMatch(/^[A-Z].*\.$/)
  expect(error.message).not.toContain('\n')
  return error.message.replaceAll(`${folder}/`, '')
}

/** Each line names the one before ten times over. */
function billionLaughs(): string {
  const lines = Array.from({length: 9}, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`)}]`)
  return ['a0: &a0 [x]', ...lines, 'dependencies: [{pip: *a9}]', ''].join('\n')
}

const CONDA_LOCK = `version: 1
package:
- {name: openssl, version: 3.1.0, manager: conda, platform: linux-64}
- name: httpx
  manager: pip
  platform: linux-64
  dependencies: {anyio: '*'}
  url: https://files.pythonhosted.org/packages/httpx-0.27.0-py3-none-any.whl
- {name: httpx, manager: pip, platform: osx-64}
- {name: anyio, manager: pip, platform: linux-64}
- {manager: pip, platform: linux-64}
`

it.each(['conda-lock.yml', 'dev.conda-lock.yml', 'locked.yaml'])('reads what pip installs of %s', async (name) => {
  const {targets, remarks} = await read({[name]: CONDA_LOCK})
  expect(targets).toEqual(['httpx', 'anyio'])
  expect(remarks).toEqual([expect.stringContaining('has no name')])
})

it('tells where the entries of a conda-lock.yml come from', async () => {
  const entry = (name: string, url: string) => `- {name: ${name}, manager: pip, url: '${url}'}\n`
  const text = `package:\n${entry('a', 'https://files.pythonhosted.org/a.whl')}${entry('b', 'git+https://example.com/b')}${entry('c', 'https://example.com/c.whl')}`
  const folder = folderOf({'conda-lock.yml': text})
  const {targets} = await readTargetFiles([join(folder, 'conda-lock.yml')])
  expect(targets.map(({source}) => source?.kind)).toEqual(['pypi', 'vcs', 'url'])
})

it('reads package URLs of SPDX 3: of packages, and external identifiers of that type alone', async () => {
  const identifier = (type: string, purl: string) => ({externalIdentifierType: type, identifier: purl})
  const graph = [
    {type: 'CreationInfo', specVersion: '3.0.1'},
    {type: 'software_Package', name: 'ignored', software_packageUrl: 'pkg:pypi/requests@2.32.0'},
    {
      type: 'software_Package',
      externalIdentifier: [identifier('cpe23', 'cpe:2.3:a:x:y'), identifier('packageUrl', 'pkg:pypi/numpy@2')],
    },
    {type: 'software_Package', externalIdentifier: [identifier('other', 'pkg:pypi/not-this')]},
    {type: 'software_Package', software_packageUrl: 'pkg:npm/left-pad@1'},
  ]
  const document = {'@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph': graph}
  for (const name of ['sbom.spdx.json', 'sbom.json']) {
    expect((await read({[name]: JSON.stringify(document)})).targets).toEqual(['requests', 'numpy'])
  }
})

it('reads the targets of a plan of ours, and takes the internal ones for internal', async () => {
  const targets = [
    {name: 'requests', internal: false},
    {name: 'stdlib:json'},
    {name: 'acme-billing', internal: true},
    7,
  ]
  const files = {'team.json': JSON.stringify({schema: 'forestall/plan/v1', targets})}
  const folder = folderOf(files)
  const read = await readTargetFiles([join(folder, 'team.json')])
  expect(read.targets.map((target) => [labelOf(target), target.source?.kind])).toEqual([
    ['requests', undefined],
    ['stdlib:json', undefined],
    ['acme-billing', 'index'],
    ['undefined', undefined],
  ])
})

describe('each kind of file, told by its name', () => {
  it('requirements.txt', async () => {
    const text = [
      '# what we need',
      'requests',
      'Flask[async]>=2,<4 ; python_version < "3.13" and os_name == "nt"  # web',
      'urllib3==2.2.1 --hash=sha256:abc --hash=sha256:def',
      'numpy==1.26.4 \\',
      '    --hash=sha256:0123 \\',
      '    --hash=sha256:4567',
      'ruamel.yaml',
      'a (>=1.0)',
      'b===2.0-local',
      'wheel-from-url @ https://example.com/x.whl#sha256=00',
      'joined@https://example.com/x.whl',
      'git+https://github.com/psf/black.git@main#egg=black&subdirectory=src',
      '-e git+https://github.com/pallets/click.git#egg=click[extra]',
      '-e rich @ git+https://github.com/Textualize/rich',
      'https://files.example.com/tomli_w-1.0.0-py3-none-any.whl',
      './vendor/attrs-23.1.0.tar.gz',
      '--index-url https://user:secret@example.com/simple',
      '--extra-index-url=https://example.com/simple',
      '--pre',
      '',
    ].join('\r\n')
    expect(await read({'requirements.txt': text})).toEqual({
      targets: [
        'requests',
        'flask',
        'urllib3',
        'numpy',
        'ruamel-yaml',
        'a',
        'b',
        'wheel-from-url',
        'joined',
        'black',
        'click',
        'rich',
        'tomli-w',
        'attrs',
      ],
      remarks: [],
    })
  })

  it('pyproject.toml: PEP 621, PEP 735, PEP 518 and Poetry', async () => {
    const text = `
[project]
name = "ours"
dependencies = ["requests[socks]>=2", "rich"]
dynamic = ["version"]
[project.optional-dependencies]
test = ["pytest>=8", "requests"]
[dependency-groups]
lint = ["ruff", {include-group = "types"}]
types = ["mypy"]
[build-system]
requires = ["hatchling>=1", "hatch-vcs"]
[tool.poetry.dependencies]
python = "^3.11"
Django = {version = "^5", extras = ["bcrypt"]}
ours-core = {path = "../core", develop = true}
[tool.poetry.dev-dependencies]
tox = "*"
[tool.poetry.group.docs.dependencies]
sphinx = ">=7"
`
    expect(await read({'pyproject.toml': text})).toEqual({
      targets: ['requests', 'rich', 'pytest', 'ruff', 'mypy', 'hatchling', 'hatch-vcs', 'django', 'tox', 'sphinx'],
      remarks: [],
    })
  })

  it('pylock.toml (PEP 751)', async () => {
    const text = `
lock-version = "1.0"
created-by = "pip"
[[packages]]
name = "attrs"
version = "25.1.0"
[[packages.wheels]]
name = "attrs-25.1.0-py3-none-any.whl"
[[packages]]
name = "from-git"
[packages.vcs]
type = "git"
[[packages]]
name = "ours"
[packages.directory]
path = "."
`
    expect(await read({'pylock.dev.toml': text})).toEqual({targets: ['attrs', 'from-git'], remarks: []})
  })

  it('uv.lock', async () => {
    const text = `
version = 1
requires-python = ">=3.12"
[[package]]
name = "anyio"
version = "4.9.0"
source = { registry = "https://pypi.org/simple" }
dependencies = [{ name = "idna" }]
[[package]]
name = "ours"
version = "0.1.0"
source = { editable = "." }
[[package]]
name = "member"
source = { virtual = "packages/member" }
[[package]]
name = "idna"
source = { registry = "https://pypi.org/simple" }
`
    expect(await read({'uv.lock': text})).toEqual({targets: ['anyio', 'idna'], remarks: []})
  })

  it('poetry.lock', async () => {
    const text = `
[[package]]
name = "Certifi"
version = "2024.2.2"
files = []
[[package]]
name = "ours-core"
version = "0.1.0"
[package.source]
type = "directory"
url = "../core"
[metadata]
lock-version = "2.0"
python-versions = "^3.11"
`
    expect(await read({'poetry.lock': text})).toEqual({targets: ['certifi'], remarks: []})
  })

  it('Pipfile.lock', async () => {
    const text = JSON.stringify({
      _meta: {hash: {sha256: '00'}, 'pipfile-spec': 6},
      default: {requests: {version: '==2.32.0'}, ours: {path: '.', editable: true}},
      develop: {pytest: {version: '==8.0.0'}},
      docs: {sphinx: {version: '==7.0.0'}},
    })
    expect(await read({'Pipfile.lock': text})).toEqual({targets: ['requests', 'pytest', 'sphinx'], remarks: []})
  })

  it('CycloneDX JSON', async () => {
    const text = JSON.stringify({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      metadata: {component: {name: 'ours', purl: 'pkg:pypi/ours@1'}},
      components: [
        {name: 'Django', purl: 'pkg:pypi/django@5.0', components: [{purl: 'pkg:pypi/sqlparse@0.5?x=y'}]},
        {name: 'left-pad', purl: 'pkg:npm/left-pad@1.3.0'},
        {name: 'no purl'},
        {purl: 'pkg:pypi/Typing_Extensions@4'},
        {purl: 'pkg:pypi/'},
      ],
    })
    expect(await read({'sbom.cdx.json': text})).toEqual({
      targets: ['django', 'sqlparse', 'typing-extensions'],
      remarks: ['sbom.cdx.json, components: not a package URL: "pkg:pypi/"'],
    })
  })

  it('plain names, with modules, slips and comments', async () => {
    const text = 'requests # the best\n\n  Django\t\nstdlib:os.path\nslip:git\n# end'
    expect(await read({'protected.txt': text})).toEqual({
      targets: ['requests', 'django', 'stdlib:os-path', 'slip:git'],
      remarks: [],
    })
  })
})

describe('a file of another name is told by its content', () => {
  it.each([
    ['plain names', 'requests\nrich # text\n', ['requests', 'rich']],
    ['requirements', 'requests>=2\nrich\n', ['requests', 'rich']],
    ['requirements by an option', '--pre\nrich\n', ['rich']],
    ['pyproject', '[build-system]\nrequires = ["rich"]\n', ['rich']],
    ['pylock', 'lock-version = "1.0"\n[[packages]]\nname = "rich"\n', ['rich']],
    ['uv.lock', 'version = 1\n[[package]]\nname = "rich"\n', ['rich']],
    ['poetry.lock', '[[package]]\nname = "rich"\n[metadata]\nlock-version = "2.0"\n', ['rich']],
    ['Pipfile.lock', '{"_meta": {"pipfile-spec": 6}, "default": {"rich": {}}}', ['rich']],
    ['CycloneDX', ' {"bomFormat": "CycloneDX", "components": [{"purl": "pkg:pypi/rich@1"}]}', ['rich']],
  ])('%s', async (_kind, text, targets) => {
    expect(await read({'some file': text})).toEqual({targets, remarks: []})
  })

  it('standard input likewise', async () => {
    for (const text of ['requests\n', 'requests==1 ; os_name=="nt"\n', '[project]\ndependencies = ["requests"]\n']) {
      const {targets} = await readTargetFiles(['-'], Readable.from([Buffer.from(text)]))
      expect(targets.map(labelOf)).toEqual(['requests'])
    }
  })

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffrequests\n')],
    ['UTF-16 as Windows PowerShell writes it', Buffer.from('\ufeffrequests\r\n', 'utf16le')],
    ['UTF-16, the other way', Buffer.from('\ufeffrequests\n', 'utf16le').swap16()],
    ['a comment in Latin-1', Buffer.from('# caf\xe9\nrequests\n', 'latin1')],
  ])('%s', async (_encoding, bytes) => {
    expect(await read({'names.txt': bytes})).toEqual({targets: ['requests'], remarks: []})
  })
})

describe('included files', () => {
  it('are read relative to the including one, each once, whatever the spelling of -r and -c', async () => {
    const files = {
      'requirements.txt': 'requests\n-r requirements/dev.txt\n-rmore.in\n--requirement=more.in\nflask\n',
      'requirements/dev.txt': 'pytest\n-c "../constraints.txt"\n-r ../requirements.txt\n',
      'constraints.txt': 'idna<4\n',
      'more.in': 'rich\n-r more.in\n',
    }
    expect(await read(files)).toEqual({targets: ['requests', 'flask', 'pytest', 'rich'], remarks: []})
  })

  it('may be of any kind', async () => {
    expect((await read({'requirements.txt': '-r names.lst', 'names.lst': 'rich\n'})).targets).toEqual(['rich'])
  })

  it('that are missing, remote, or too deep end in a sentence', async () => {
    expect(await failure({'requirements.txt': 'a\n-r gone.txt\n'})).toMatch(
      /^gone\.txt, included at requirements\.txt:2, cannot be read: there is no such file/,
    )
    expect(await read({'requirements.txt': 'a\n-r https://user:pw@example.com/r.txt\nb\n'})).toEqual({
      targets: ['a', 'b'],
      remarks: ['requirements.txt:2: not fetched, so the names in it are missing: "https://…@example.com/r.txt"'],
    })
    const chain = Object.fromEntries(
      [...Array(12).keys()].map((i) => [`requirements${i}.txt`, `-r requirements${i + 1}.txt`]),
    )
    expect(await failure({...chain, 'requirements12.txt': 'rich'})).toBe(
      'requirements10.txt:1 nests includes more than 10 deep',
    )
  })
})

describe('what cannot be understood is reported with file and line', () => {
  it('in requirements', async () => {
    const text = [
      'good',
      'requests = 2.0',
      'two words',
      '-bad',
      '.',
      '-e .',
      'git+https://me:token@x.org/y',
      'foo==1,,',
      '_x',
      'é',
      '\u001b[2Jx==1',
    ].join('\n')
    expect(await read({'requirements.txt': text})).toEqual({
      targets: ['good'],
      remarks: [
        'requirements.txt:2: not a requirement: "requests = 2.0"',
        'requirements.txt:3: not a requirement: "two words"',
        'requirements.txt:4: unknown option: "-bad"',
        'requirements.txt:5: does not name a project: "."',
        'requirements.txt:6: does not name a project: "."',
        'requirements.txt:7: does not name a project: "git+https://…@x.org/y"',
        'requirements.txt:8: not a requirement: "foo==1,,"',
        'requirements.txt:9: not a requirement: "_x"',
        'requirements.txt:10: not a requirement: "é"',
        'requirements.txt:11: not a requirement: "\\u{1b}[2Jx==1"',
      ],
    })
  })

  it('counts lines, not requirements, where lines are continued', async () => {
    expect((await read({'requirements.txt': 'a \\\n  --hash=x:y\n\n# c \\\n_b \\\n==1\n'})).remarks).toEqual([
      'requirements.txt:5: not a requirement: "_b ==1"',
    ])
  })

  it('in a list of names', async () => {
    expect((await read({'a.lst': 'ok\nx y\nstdlib:\nother:json\nfine\ngood\n'})).remarks).toEqual([
      'a.lst:2: not a valid name: "x y"',
      'a.lst:3: not a valid name: "stdlib:"',
      'a.lst:4: not a valid name: "other:json"',
    ])
  })

  it('in TOML and JSON', async () => {
    const toml = '[project]\ndynamic = ["dependencies"]\n[build-system]\nrequires = ["ok", "not ok", 5]\n'
    expect((await read({'pyproject.toml': toml})).remarks).toEqual([
      'pyproject.toml, build-system.requires: not a requirement: "not ok"',
      'pyproject.toml, build-system.requires: not a requirement: "5"',
      'pyproject.toml, project.dynamic: filled in at build time, not listed here: "dependencies"',
    ])
    const lock =
      'version = 1\n[[package]]\nname = "rich"\n[[package]]\nversion = "1"\n[[package]]\nname = "stdlib:json"\n'
    expect((await read({'uv.lock': lock})).remarks).toEqual([
      'uv.lock, package[1]: has no name: "{"version":"1"}"',
      'uv.lock, package[2]: not a valid name: "stdlib:json"',
    ])
  })

  it('but not endlessly', async () => {
    const {remarks} = await read({'requirements.txt': `ok\n${'x y\n'.repeat(100_500)}`})
    expect(remarks).toHaveLength(100_001)
    expect(remarks.at(-1)).toBe('… and 500 more such entries')
  })
})

const OF_OTHERS = 'names packages of another ecosystem, not of PyPI'

describe('a file that names nothing is refused in one sentence', () => {
  it.each([
    ['empty', {'requirements.txt': ''}, 'requirements.txt does not name a project'],
    ['comments only', {'names.txt': '# nothing\n\n'}, 'names.txt does not name a project'],
    ['an empty lock', {'Pipfile.lock': ''}, 'Pipfile.lock does not name a project'],
    ['empty TOML', {'x.toml': '# nothing\n'}, 'x.toml does not name a project'],
    ['empty JSON', {'x.json': ' \n'}, 'x.json does not name a project'],
    ['an empty environment', {'x.json': '[]'}, 'x.json does not name a project'],
    ['empty YAML', {'x.yml': ''}, 'x.yml does not name a project'],
    ['no dependencies', {'pyproject.toml': '[project]\nname = "x"\n'}, 'pyproject.toml does not name a project'],
    [
      'only code of its own',
      {'requirements.txt': '-e .\n'},
      'requirements.txt does not name a project (requirements.txt:1: does not name a project: ".")',
    ],
  ])('%s, as nothing to do', async (_what, files, message) => {
    expect(await failure(files as Record<string, string>, undefined, EXIT.nothingToDo)).toBe(message)
  })

  it.each([
    [
      'only nonsense',
      {'names.txt': 'x y\n'},
      'names.txt does not look like a list of projects (names.txt:1: not a valid name: "x y")',
    ],
    [
      'nonsense by the right name',
      {'dev-requirements.txt': 'x y\n'},
      'dev-requirements.txt does not name a project (dev-requirements.txt:1: not a requirement: "x y")',
    ],
    ['a program', {'setup.py': 'from setuptools import setup\nsetup()\n'}, 'setup.py is Python code, which is not run'],
    ['a program of another name', {install: '#!/usr/bin/env python3\nx\n'}, 'install is Python code, which is not run'],
    [
      'prose',
      {README: 'Install it:\nrequests\nis good.\n'},
      'README does not look like a list of projects (README:1: not a valid name: "Install it:")',
    ],
    ['binary', {'names.txt': Buffer.from([0x89, 0x50, 0, 1, 2])}, 'names.txt is a binary file'],
    ['other JSON', {'x.json': '{"a": 1}'}, 'x.json is JSON, but not of a kind that lists Python projects'],
    ['a JSON array', {'x.json': '["requests"]'}, 'x.json is JSON, but not of a kind that lists Python projects'],
    ['other TOML', {'x.toml': '[a]\nb = 1\n'}, 'x.toml is TOML, but not of a kind that lists Python projects'],
    ['other YAML', {'x.yml': 'a: 1\n'}, 'x.yml is YAML, but not of a kind that lists Python projects'],
    ['other XML', {'x.xml': '<a/>'}, 'x.xml is XML, but not of a kind that lists Python projects'],
    [
      'another INI file',
      {'tox.ini': '[testenv]\ndeps =\n    pytest\n'},
      'tox.ini is an INI file that does not list requirements as `setup.cfg` does; it is not read',
    ],
    [
      'an INI file that could be TOML',
      {unknown: '[a]\nb = 1\n'},
      'unknown is an INI file that does not list requirements as `setup.cfg` does; it is not read',
    ],
    [
      'a Dockerfile',
      {Dockerfile: 'FROM x\n'},
      'Dockerfile may tell people what to install, but is not a list of projects',
    ],
    ['npm’s', {'package.json': '{}'}, 'package.json names packages of another ecosystem, not of PyPI'],
    ['a wheel', {'x-1-py3-none-any.whl': 'PK'}, 'x-1-py3-none-any.whl is an archive, which is not unpacked'],
    ['npm’s, by another name', {'x.json': '{"name": "x", "dependencies": {"y": "1"}}'}, `x.json ${OF_OTHERS}`],
    ['Cargo’s, by another name', {'x.toml': '[package]\nname = "x"\nedition = "2024"\n'}, `x.toml ${OF_OTHERS}`],
    ['Go’s, by another name', {x: 'module example.com/x\n\ngo 1.22\n'}, `x ${OF_OTHERS}`],
    ['Python without a name', {x: 'import os\n\ndef main():\n    pass\n'}, 'x is Python code, which is not run'],
    ['C', {'x.c': 'int x;\n'}, 'x.c is source code of another language'],
    ['C without a name', {x: '#include <a.h>\nint main(void) {\n'}, 'x is source code of another language'],
    ['Rust without a name', {x: 'fn main() {\n}\n'}, 'x is source code of another language'],
    ['a web page', {x: '<!DOCTYPE html><p>x'}, 'x is a web page, not a list of projects'],
    ['a patch', {x: 'diff --git a/x b/x\n--- a/x\n+++ b/x\n'}, 'x is a patch'],
    ['a certificate', {x: '-----BEGIN CERTIFICATE-----\nAA==\n'}, 'x is a key, a certificate or a signature'],
    ['metadata', {'PKG-INFO': 'Metadata-Version: 2.1\n'}, 'PKG-INFO is the metadata of one built project'],
    ['a table', {'x.csv': 'name,version\n'}, 'x.csv is a table, not a list of projects'],
    ['gzip', {'x.txt': gzipSync('flask\n')}, 'x.txt is an archive, which is not unpacked'],
    ['PNG', {x: Buffer.from('89504e470d0a1a0a00', 'hex')}, 'x is a picture'],
    ['ELF', {x: Buffer.from('7f454c460201010000', 'hex')}, 'x is a program'],
    ['SQLite', {x: 'SQLite format 3\0'}, 'x is an SQLite database'],
    ['PDF', {x: '%PDF-1.4\n'}, 'x is a PDF document'],
    [
      'UTF-16 without a mark',
      {x: Buffer.from('requests\nflask\n', 'utf16le')},
      'x is UTF-16 without a byte order mark',
    ],
  ])('%s', async (_what, files, message) => {
    expect(await failure(files as Record<string, string>)).toBe(message)
  })

  it('unless another file names something', async () => {
    expect(await read({'a.txt': '', 'b.txt': 'rich\n'}, ['a.txt', 'b.txt'])).toEqual({
      targets: ['rich'],
      remarks: ['a.txt does not name a project'],
    })
  })

  it('missing, or a folder', async () => {
    expect(await failure({'a/b': 'x'}, 'gone.txt')).toMatch(/^gone\.txt cannot be read: there is no such file/)
    expect(await failure({'a/b': 'x'}, 'a')).toMatch(/^a cannot be read: it is a folder/)
  })

  it.each([
    ['broken JSON', 'Pipfile.lock', '{"default": '],
    ['broken TOML', 'uv.lock', 'version = \n'],
    ['TOML nested too deep', 'pyproject.toml', `a = ${'['.repeat(100_000)}`],
    ['JSON nested too deep', 'bom.json', '{"a":'.repeat(100_000)],
    ['YAML nested too deep', 'environment.yml', '['.repeat(100_000)],
    ['broken YAML', 'environment.yml', 'a: b: c\n- d'],
    ['TOML of too many values', 'uv.lock', `a = [${'1,'.repeat(limits.tomlSigns)}]`],
    ['JSON of too many values', 'Pipfile.lock', `[${'{},'.repeat(limits.jsonValues)}{}]`],
    ['YAML that multiplies itself', 'environment.yml', billionLaughs()],
  ])('%s', async (_what, name, text) => {
    expect(await failure({[name]: text})).toMatch(new RegExp(`^${name} cannot be read as (JSON|TOML|YAML): .{5,}`))
  })
})

describe('hostile and huge files', () => {
  it('a million lines take a few seconds, each name once', async () => {
    const lines = Array.from({length: 1_000_000}, (_, i) => `Some_Project.${i % 500_000}==1.0 ; os_name=="nt"\n`)
    const folder = folderOf({'requirements.txt': lines.join('')})
    // Computing time, not time on the clock: other tests share the machine.
    const before = process.cpuUsage()
    const {targets, remarks} = await readTargetFiles([join(folder, 'requirements.txt')])
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10)
    expect(targets).toHaveLength(500_000)
    expect(targets[1]).toMatchObject({kind: 'project', name: 'some-project-1'})
    expect(remarks).toEqual([])
  }, 120_000)

  it('more than a list of names can be is refused without being read to its end', async () => {
    let sent = 0
    const endless = new Readable({
      read() {
        sent += 2 ** 20
        this.push(Buffer.alloc(2 ** 20, 'a'))
      },
    })
    await expect(readTargetFiles(['-'], endless)).rejects.toThrow(
      'standard input cannot be read: it is larger than 128 MiB',
    )
    expect(sent).toBeLessThan(140 * 2 ** 20)
  })

  it('one endless line is one remark', async () => {
    const {targets, remarks} = await read({'requirements.txt': `ok\n${'a'.repeat(20_000_000)}==1\nb`})
    expect(targets).toEqual(['ok', 'b'])
    expect(remarks).toEqual([`requirements.txt:2: line too long: "${'a'.repeat(60)}…"`])
  })

  it.each([
    ['spaces', `a${' '.repeat(9000)}!`],
    ['clauses', `a${'===1,'.repeat(1900)}!`],
    ['separators', `a${'-.'.repeat(4500)}!`],
    ['brackets', `a${'['.repeat(9000)}`],
    ['versions', `https://x/${'a-1'.repeat(3000)}!`],
    ['comments', `${' '.repeat(9000)}x #`],
    ['markers', `a;${'('.repeat(9000)}`],
    ['slashes', `${'/a'.repeat(4500)} `],
    ['options', `a${' --'.repeat(3000)}x`],
    ['eggs', `git+https://${'#egg='.repeat(1800)}`],
  ])('lines of %s take no more than a few milliseconds each', async (_what, line) => {
    const folder = folderOf({'requirements.txt': `ok\n${`${line}\n`.repeat(50)}`})
    const before = process.cpuUsage()
    await readTargetFiles([join(folder, 'requirements.txt')])
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(1)
  })

  it('keys that JavaScript knows are just names', async () => {
    const text = '{"_meta": {}, "default": {"__proto__": {}, "constructor": {}, "toString": {}, "rich": {}}}'
    expect((await read({'Pipfile.lock': text})).targets).toEqual(['constructor', 'tostring', 'rich'])
    const unusual = {'pyproject.toml': '[__proto__]\ndependencies = ["x"]\n'}
    expect(await failure(unusual, undefined, EXIT.nothingToDo)).toContain('does not name a project')
  })
})

describe('tox', () => {
  const LEGACY =
    '[tox]\nrequires = tox-uv\n[testenv]\ndeps =\n  pytest  # why\n  py{38,39}: rich\n  -r{toxinidir}/more.lst\n  {[base]deps}\n'

  it.each([
    [
      'tox.toml',
      'requires = ["tox-uv>=1"]\n[env_run_base]\ndeps = ["pytest", "-r more.lst"]\n[env.lint]\ndeps = ["ruff", {replace = "ref", of = ["env_run_base", "deps"]}]\n[env_pkg_base]\ndeps = ["build"]\n',
      'tox-uv pytest build ruff flask',
    ],
    ['pyproject.toml', '[tool.tox]\nrequires = ["tox-uv"]\n[tool.tox.env.lint]\ndeps = ["ruff"]\n', 'tox-uv ruff'],
    ['pyproject.toml', `[tool.tox]\nlegacy_tox_ini = '''${LEGACY}'''\n`, 'tox-uv pytest rich flask'],
  ])('%s', async (name, text, targets) => {
    expect(await read({[name]: text, 'more.lst': 'flask>=1\n'}, [name])).toEqual({
      targets: targets.split(' '),
      remarks: [],
    })
  })

  it('tells of text in pyproject.toml that should be an INI file', async () => {
    const {remarks} = await read({
      'pyproject.toml': '[project]\ndependencies = ["flask"]\n[tool.tox]\nlegacy_tox_ini = "x"\n',
    })
    expect(remarks).toEqual(['pyproject.toml, tool.tox.legacy_tox_ini: cannot be read as an INI file: "x"'])
  })
})

describe('dependency groups', () => {
  it('are read whatever they include, with remarks on groups that are missing or circular', async () => {
    const text =
      '[dependency-groups]\nA_b = ["rich", {include-group = "a.B.c"}]\na-b-c = [{include-group = "Last"}, "flask"]\nlast = [{include-group = "a-b"}, {include-group = "gone"}]\nother = [{include-group = "last"}, "tox"]\nself = [{include-group = "self"}, {include-groups = "tox"}]\nfine = [{include-group = "other"}, {include-group = "other"}]\n'
    expect(await read({'pyproject.toml': text})).toEqual({
      targets: ['rich', 'flask', 'tox'],
      remarks: [
        'pyproject.toml, dependency-groups.self: is not an include-group: "{"include-groups":"tox"}"',
        'pyproject.toml, dependency-groups.last: there is no such group: "gone"',
        'pyproject.toml, dependency-groups.a-b: includes itself: "a-b"',
        'pyproject.toml, dependency-groups.self: includes itself: "self"',
      ],
    })
  })

  it('are gone through once, however long a chain they are', async () => {
    const groups = Array.from({length: 20_000}, (_, i) => `g${i} = [{include-group = "g${i + 1}"}]`)
    const {remarks} = await read({'pyproject.toml': `[dependency-groups]\n${groups.join('\n')}\ng20000 = ["flask"]\n`})
    expect(remarks).toEqual([])
  })
})

it('takes a lone CR for the end of a line in YAML, too', async () => {
  expect((await read({'environment.yml': 'dependencies:\r- pip:\r  - flask\r'})).targets).toEqual(['flask'])
})

it('takes no package URL with a namespace, which PyPI does not have', async () => {
  const components = [{purl: 'pkg:pypi/acme/requests@1'}, {purl: 'pkg:pypi/flask@3'}]
  const {targets, remarks} = await read({'bom.json': JSON.stringify({bomFormat: 'CycloneDX', components})})
  expect(targets).toEqual(['flask'])
  expect(remarks).toEqual([expect.stringContaining('not a package URL: "pkg:pypi/acme/requests@1"')])
})
