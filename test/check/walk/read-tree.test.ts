import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {readTree} from '../../../src/check/read-tree.ts'
import {findFiles} from '../../../src/check/walk/find-files.ts'
import {EXIT} from '../../../src/errors.ts'
import {folderOf} from '../../support/target-folder.ts'

const readAt = async (...paths: string[]) => readTree(await findFiles(paths))
const namesIn = async (...paths: string[]) => (await readAt(...paths)).mentions.map(({name}) => name)

/** Each case: what it is about, files, what is installed of `requirements.txt` alone and of the folder. */
describe('a file is read for what the lines that lead to it make of it:', () => {
  it.each([
    ['constraints install nothing', {'requirements.txt': '-c a.lst\nflask\n', 'a.lst': 'rich\n'}, 'flask'],
    [
      'nor do constraints of constraints, whatever they are called',
      {
        'requirements.txt': '-c constraints.txt\nflask\n',
        'constraints.txt': 'rich\n-c more-requirements.txt\n',
        'more-requirements.txt': 'tox\n--constraint=a.lst\n',
        'a.lst': 'attrs\n-c requirements-last.txt\n',
        'requirements-last.txt': 'idna\n',
      },
      'flask',
    ],
    [
      'pip installs what is required among constraints',
      {
        'requirements.txt': '-c limits.lst\nflask\n',
        'limits.lst': 'rich\n-r other.lst\n',
        'other.lst': 'tox\n-c a.lst\n',
        'a.lst': 'attrs\n',
      },
      'flask tox',
    ],
    [
      'a file for both is installed, in either order',
      {'requirements.txt': '-c a.lst\n-r a.lst\n-r b.lst\n-c b.lst\n', 'a.lst': 'rich\n', 'b.lst': 'tox\n'},
      'rich tox',
    ],
    [
      'and so is one that is merely named as constraints',
      {'requirements.txt': '-r constraints.txt\n', 'constraints.txt': 'rich\n'},
      'rich',
    ],
    [
      'files may include one another',
      {'requirements.txt': 'flask\n-c a.lst\n', 'a.lst': 'rich\n-c a.lst\n-r requirements.txt\n'},
      'flask',
    ],
    [
      'a text that was looked through for commands is read for names too',
      {'requirements.txt': '-r common.txt\nflask\n', 'common.txt': '# pip install tox\nrich\n'},
      'flask rich',
    ],
    ['constraints that nobody includes install nothing', {'constraints.txt': 'rich\n', 'requirements.txt': ''}, ''],
  ])('%s', async (_, files: Record<string, string>, installed) => {
    const folder = folderOf(files)
    const names = installed === '' ? [] : installed.split(' ')
    expect((await namesIn(folder)).sort()).toEqual(names)
    expect((await namesIn(join(folder, 'requirements.txt'))).sort()).toEqual(names)
  })
})

describe('a tree', () => {
  it('is read without what tools put there, links, and what is not text', async () => {
    const folder = folderOf({
      'requirements.txt': 'flask\n-r extra.lst\n-c limits.lst\n',
      'extra.lst': 'rich\n',
      'limits.lst': 'limited\n',
      'node_modules/x/requirements.txt': 'no\n',
      '.venv/requirements.txt': 'no\n',
      '.git/requirements.txt': 'no\n',
      'sub/requirements.txt': 'tox\n',
      'sub/requirements-old.txt': Buffer.from([0, 1, 2]),
      'sub/setup.py': 'pass\n',
    })
    const outside = folderOf({'requirements.txt': 'outside\n'})
    symlinkSync(join(outside, 'requirements.txt'), join(folder, 'requirements-linked.txt'))
    symlinkSync(outside, join(folder, 'linked'))
    symlinkSync(folder, join(folder, 'circle'))
    const {mentions, read, skipped} = await readAt(folder)
    expect(mentions.map(({name}) => name)).toEqual(['flask', 'tox', 'rich'])
    expect(read).toBe(5)
    expect(skipped).toEqual({binary: 1, large: 0, links: 3, unreadable: 0, fixtures: 0})
  })

  it('is read without what its tests work on, unless that is named', async () => {
    const folder = folderOf({
      'requirements.txt': 'flask\n',
      'tests/requirements.txt': 'pytest\n',
      'tests/data/sample/pyproject.toml': '[project]\ndependencies = ["sample"]\n',
      'tests/data/sample/photo.png': '',
      'tests/test_x.py': '# pip install rich\nrun("pip install strings")\n',
    })
    const {mentions, skipped} = await readAt(folder)
    expect(mentions.map(({name}) => name)).toEqual(['flask', 'pytest', 'rich'])
    expect(skipped.fixtures).toBe(1)
    expect(await namesIn(join(folder, 'tests/data'))).toEqual(['sample'])
    expect(await namesIn(join(folder, 'tests/data/sample/pyproject.toml'))).toEqual(['sample'])
  })

  it('is not left by includes', async () => {
    const outside = folderOf({'secret.txt': 'outside\n'})
    const folder = folderOf({
      'requirements.txt': `flask\n-r ${outside}/secret.txt\n-r ../x\n-r https://example.com/x\n-r gone\n`,
    })
    mkdirSync(join(folder, 'sub'))
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'sub', 'linked.lst'))
    writeFileSync(join(folder, 'sub', 'requirements.txt'), '-r linked.lst\n')
    const {mentions, remarks} = await readAt(folder)
    expect(mentions.map(({name}) => name)).toEqual(['flask'])
    const outsideIt = 'not read, since it lies outside the folder'
    expect(remarks.map((remark) => remark.replace(/^\S*?(?=(?:sub\/)?requirements)/, ''))).toEqual([
      `requirements.txt:2: ${outsideIt}: "${outside}/secret.txt"`,
      `requirements.txt:3: ${outsideIt}: "../x"`,
      'requirements.txt:4: not fetched, so the names in it are missing: "https://example.com/x"',
      'requirements.txt:5: there is no such file: "gone"',
      `sub/requirements.txt:1: ${outsideIt}: "linked.lst"`,
    ])
  })

  it.each([
    ['from the folder of the file', {'docs/README.md': '`pip install -r deps.lst`\n', 'docs/deps.lst': 'flask\n'}],
    ['from the top', {'docker/Dockerfile': 'RUN pip install -r docker/deps.lst\n', 'docker/deps.lst': 'flask\n'}],
    ['written together', {'tox.ini': '[testenv]\ndeps = -rdeps.lst\n', 'deps.lst': 'flask\n'}],
    ['what is called a list of constraints', {'ci.sh': 'pip install -r constraints.txt', 'constraints.txt': 'flask\n'}],
    ['two at once', {'ci.sh': 'uv pip install --requirement=a.lst -r b.lst', 'a.lst': 'flask\n', 'b.lst': 'flask\n'}],
  ])('is read where a command installs from a file: %s', async (_, files) => {
    const {mentions, remarks} = await readAt(folderOf(files))
    expect([...new Set(mentions.map(({name}) => name))]).toEqual(['flask'])
    expect(remarks).toEqual([])
  })

  it('says nothing of files that commands may find elsewhere', async () => {
    const outside = folderOf({'secret.txt': 'outside\n'})
    const {mentions, remarks} = await readAt(
      folderOf({Dockerfile: `RUN pip install -r /tmp/gone.txt -r $LIST -r ../up -r ${outside}/secret.txt flask\n`}),
    )
    expect(mentions.map(({name}) => name)).toEqual(['flask'])
    expect(remarks).toEqual([])
  })

  it('says of each remote file that it was not read, and of a list of constraints that is all', async () => {
    const folder = folderOf({
      'requirements.txt': '-r https://user:pw@example.com/r.txt\n-c https://example.com/c.txt\n-c limits.lst\nflask\n',
      'limits.lst': '-c https://example.com/more.txt\n',
      'sub/requirements.txt': '-c ../limits.lst\n',
    })
    const {mentions, remarks} = await readAt(folder)
    expect(mentions.map(({name}) => name)).toEqual(['flask'])
    expect(remarks.map((remark) => remark.replaceAll(`${folder}/`, ''))).toEqual([
      'requirements.txt:1: not fetched, so the names in it are missing: "https://…@example.com/r.txt"',
      'requirements.txt:2: not fetched: "https://example.com/c.txt"',
      'limits.lst:1: not fetched: "https://example.com/more.txt"',
    ])
  })

  it('is named by files too, whatever they are called', async () => {
    const folder = folderOf({
      deps: 'flask>=2\n',
      notes: 'Some words.\nThat name nothing at all.\npip install rich\n',
      'README.md': '`pip install tox`',
    })
    expect(await namesIn(join(folder, 'deps'))).toEqual(['flask'])
    expect(await namesIn(join(folder, 'notes'))).toEqual(['rich'])
    expect(await namesIn(join(folder, 'README.md'), join(folder, 'deps'), folder)).toEqual(['tox', 'flask'])
  })

  it('says how far it has got', async () => {
    const folder = folderOf({
      ...Object.fromEntries(Array.from({length: 40}, (_, i) => [`requirements/r${i}.txt`, `name-${i}\n`])),
      'requirements.txt': '-r more.lst\n',
      'more.lst': 'rich\n',
      'notes.bin': '',
    })
    const found: number[] = []
    const done: [number, number][] = []
    const files = await findFiles([folder], (count) => found.push(count))
    await readTree(files, (...figures) => done.push(figures))
    // `more.lst` and `notes.bin` are looked at, too.
    expect(found).toEqual(Array.from({length: 43}, (_, i) => i + 1))
    expect(done).toEqual([
      [0, 41],
      [16, 42],
      [32, 42],
    ])
  })

  it('that is not there is an error', async () => {
    await expect(readAt('/no/such/folder')).rejects.toMatchObject({exit: EXIT.usage})
  })
})
