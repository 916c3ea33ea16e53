import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {readTable} from '../../src/assets/tables.ts'
import {openConfig} from '../../src/config/open.ts'
import {ForestallError} from '../../src/errors.ts'
import {limits} from '../../src/limits.ts'
import {folderOf} from '../support/target-folder.ts'

/** What a user is shown about a config: the message and the hint. */
async function complaint(toml: string, file = 'forestall.toml'): Promise<string> {
  const error: unknown = await openConfig(folderOf({[file]: toml})).catch((thrown) => thrown)
  if (!(error instanceof ForestallError)) return `no complaint: ${JSON.stringify(error)}`
  expect(error.exit).toBe(2)
  return `${error.message} | ${error.hint}`
}

describe('the config in force', () => {
  it('is that of the folder, or of the nearest one above it', async () => {
    const root = folderOf({
      'forestall.toml': 'targets = ["above"]\nfiles = ["uv.lock"]',
      'service/pyproject.toml': '[project]\nname = "forestall"\n[tool.ruff]\n',
      'service/own/pyproject.toml': '[tool.forestall]\ntargets = ["own"]',
      'service/both/pyproject.toml': '[tool.forestall]\ntargets = ["other"]',
      'service/both/forestall.toml': '',
      'service/own/src/x.py': '',
    })
    const targetsIn = async (folder: string) => (await openConfig(join(root, folder)))?.settings
    expect(await targetsIn('service')).toEqual({targets: ['above'], files: ['../uv.lock']})
    expect(await targetsIn('service/own/src')).toEqual({targets: ['own']})
    expect(await targetsIn('service/both')).toEqual({})
  })

  it('is read with a byte order mark and Windows line ends', async () => {
    const config = await openConfig(folderOf({'forestall.toml': '\ufeffowner = "ada"\r\n[plan]\r\nbudget = 3\r\n'}))
    expect(config?.settings).toEqual({owner: 'ada', plan: {budget: 3}})
    expect(config?.at('/plan/budget')).toBe('forestall.toml:3')
  })

  it('has paths relative to itself, and leaves addresses alone', async () => {
    const root = folderOf({
      'forestall.toml':
        'index = "names.txt"\nreviewed = "r.tsv"\nfiles = ["/etc/req.txt", "a/b.txt"]\nplan.output = "p.json"',
      'sub/forestall.toml': 'index = "HTTPS://pypi.example/simple/"',
      'deep/er/x.py': '',
    })
    expect((await openConfig(join(root, 'deep', 'er')))?.settings).toEqual({
      index: '../../names.txt',
      reviewed: '../../r.tsv',
      files: ['/etc/req.txt', '../../a/b.txt'],
      plan: {output: '../../p.json'},
    })
    expect((await openConfig(join(root, 'sub')))?.settings.index).toBe('HTTPS://pypi.example/simple/')
  })

  it('passes over a pyproject.toml of others, broken or not', async () => {
    const root = folderOf({
      'forestall.toml': 'owner = "ada"',
      'a/pyproject.toml': 'tool forestall = broken',
      'b/pyproject.toml': '[project]\ndependencies = ["forestall"]\n[tool.x]\n',
    })
    expect((await openConfig(join(root, 'a')))?.settings.owner).toBe('ada')
    expect((await openConfig(join(root, 'b')))?.settings.owner).toBe('ada')
  })
})

describe('a config that cannot be', () => {
  it.each([
    ['targts = []', 'forestall.toml:1: `targts` is not a setting | Did you mean `targets`?'],
    ['\n[plan]\nper_day = 3', 'forestall.toml:3: `plan.per_day` is not a setting | Did you mean `plan.per-day`?'],
    ['budget = 3', 'forestall.toml:1: `budget` is not a setting | Did you mean `plan.budget`?'],
    ['plan = {autor = "A"}', 'forestall.toml:1: `plan.autor` is not a setting | Did you mean `plan.author`?'],
    ['targets = "x"', 'forestall.toml:1: `targets` takes a list | Give the projects to protect'],
    ['targets = [\n"a",\n"-b-",\n]', 'forestall.toml:3: `targets` does not take "-b-" | Give the name of a project'],
    ['aliases = {torch = "pytorch"}', 'forestall.toml:1: `aliases.torch` takes a list | Give a list of other names'],
    ['[aliases]\n"-t" = ["x"]', 'forestall.toml:2: `aliases.-t` does not take "-t" | Give the name of a target'],
    ['mine = "some"', 'forestall.toml:1: `mine` does not take "some" | Give the targets that you maintain, or `"all"`'],
    ['[plan]\nbudget = 0', 'forestall.toml:2: `plan.budget` does not take 0 | Give the number of names'],
    ['[plan]\nbudget = 99999999999999999999', 'forestall.toml:2: `plan.budget` takes a whole number |'],
    ['index = ""', 'forestall.toml:1: `index` has text that is empty |'],
    [
      'plan.author = "a\\u001b[31mb"',
      'forestall.toml:1: `plan.author` does not take "a\\u001b[31mb" | Give one line of text',
    ],
    ['a = ', 'forestall.toml:1: this is not TOML: '],
    ['"__proto__" = 1', 'forestall.toml:1: `__proto__` is not a setting |'],
    ['plan.output = "../elsewhere.json"', 'forestall.toml:1: `plan.output` lies outside the folder of the config'],
    ['plan.output = "/dev/stdout"', 'forestall.toml:1: `plan.output` lies outside the folder of the config'],
    ['\n[plan]\nemail = "a@b"', 'forestall.toml:3: PyPI does not accept `a@b` as an e-mail address | Give one that'],
    ['plan.url = "acme.dev"', 'forestall.toml:1: `acme.dev` is not taken as the address of a web page |'],
    ['reviewed = "a/../../r.tsv"', 'forestall.toml:1: `reviewed` lies outside the folder of the config'],
  ])('%j', async (toml, said) => expect(await complaint(toml)).toContain(said))

  it('is told where it stands in a pyproject.toml', async () => {
    const said = await complaint('[project]\nname = "x"\n[tool.forestall]\nindx = "n"', 'pyproject.toml')
    expect(said).toBe('pyproject.toml:4: `indx` is not a setting | Did you mean `index`?')
    expect(await complaint('[tool.forestall]\nx = ', 'pyproject.toml')).toContain('pyproject.toml:2: this is not TOML')
  })

  it('is one beyond the limits', async () => {
    const many = Array.from({length: limits.configEntries + 1}, (_, i) => `"a${i}"`)
    expect(await complaint(`targets = [${many}]`)).toContain('`targets` has more than 10,000 entries')
    expect(await complaint(`owner = "${'a'.repeat(501)}"`)).toContain('`owner` has text of more than 500 characters')
    expect(await complaint(`#${' '.repeat(limits.configBytes)}`)).toContain('larger than 1 MiB')
    expect(await complaint(`a = ${'['.repeat(20_000)}`)).toContain('this is not TOML')
  })

  it('is a folder, or not UTF-8', async () => {
    const root = folderOf({'x.txt': ''})
    mkdirSync(join(root, 'forestall.toml'))
    await expect(openConfig(root)).rejects.toThrow('Cannot read forestall.toml: it is not a file')
  })

  it.each([
    ['forestall.toml', 'nowhere.toml', 'it is a symbolic link to a file that does not exist'],
    ['forestall.toml', 'forestall.toml', 'its symbolic links go round in a circle'],
    ['pyproject.toml', 'gone/pyproject.toml', 'it is a symbolic link to a file that does not exist'],
    ['forestall.toml', '.', 'it is not a file'],
  ])('is not passed over where %s is a link to %s', async (file, goal, why) => {
    const root = folderOf({'sub/x.py': ''})
    symlinkSync(goal, join(root, file))
    await expect(openConfig(root)).rejects.toThrow(`Cannot read ${file}: ${why}`)
    await expect(openConfig(join(root, 'sub'))).rejects.toThrow(`Cannot read ../${file}: ${why}`)
  })

  it('is read through a link', async () => {
    const root = folderOf({'shared/team.toml': 'owner = "ada"'})
    symlinkSync('shared/team.toml', join(root, 'forestall.toml'))
    expect((await openConfig(root))?.settings).toEqual({owner: 'ada'})
  })

  it('is one that a link leads out of its folder', async () => {
    const root = folderOf({'in/forestall.toml': 'plan.output = "plan.json"', 'out/x.txt': ''})
    symlinkSync('../out/plan.json', join(root, 'in', 'plan.json'))
    await expect(openConfig(join(root, 'in'))).rejects.toThrow('`plan.output` lies outside')
  })
})

it('the schema of the config has the limits of limits.ts', () => {
  const bounds = [...readTable('schemas/config-file.json').matchAll(/"(max\w+)": (\d+)/g)].map(
    ([, name, value]) => `${name} ${value}`,
  )
  expect([...new Set(bounds)].sort()).toEqual([
    'maxItems 10000',
    'maxLength 500',
    'maxProperties 10000',
    'maximum 1000',
    'maximum 100000',
  ])
  expect([limits.configEntries, limits.configTextLength]).toEqual([10_000, 500])
})
