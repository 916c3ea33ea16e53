import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {readTable} from '../../src/assets/tables.ts'
import {type NormalizedName, normalize} from '../../src/names/normalized-name.ts'
import {parseAliases} from '../../src/targets/aliases.ts'
import {needData} from '../support/needs.ts'
import {registeredNames} from '../support/registered.ts'

describe('parseAliases', () => {
  it('takes aliases as people write them and groups their canonical form by project', () => {
    const text =
      'alias\tproject\tkind\nbs4\tbeautifulsoup4\timport name\nBeautifulSoup\tbeautifulsoup4\tbrand\nPIL\tpillow\timport name\n'
    expect([...parseAliases(text)]).toEqual([
      [
        'beautifulsoup4',
        [
          {alias: 'bs4', kind: 'import name'},
          {alias: 'beautifulsoup', kind: 'brand'},
        ],
      ],
      ['pillow', [{alias: 'pil', kind: 'import name'}]],
    ])
  })

  it('leaves out rows that name nothing PyPI could hold', () => {
    expect(parseAliases('alias\tproject\tkind\n_x\trequests\tbrand\nx\tReq uests\tbrand\n\n').size).toBe(0)
  })
})

describe('the alias table', () => {
  const table = parseAliases(readTable('aliases/aliases.tsv'))
  const aliasesOf = (project: string) => table.get(project as NormalizedName)?.map(({alias}) => alias) ?? []

  it.each([
    ['beautifulsoup4', ['bs4', 'beautifulsoup']],
    ['scikit-learn', ['sklearn', 'scikit']],
    ['opencv-python', ['cv2', 'opencv']],
    ['pillow', ['pil']],
    ['pyyaml', ['yaml']],
    ['python-dateutil', ['dateutil']],
    ['pyjwt', ['jwt']],
    ['python-dotenv', ['dotenv']],
    ['torch', ['pytorch']],
    ['bz2file', ['bzip2']],
    ['discord-py', ['discord', 'discordpy']],
    ['mysqlclient', ['mysql', 'mysqldb']],
  ])('knows %s as %j', (project, aliases) => {
    expect(aliasesOf(project)).toEqual(expect.arrayContaining(aliases))
  })

  it('covers at least 300 of the most downloaded projects with at least 500 aliases', () => {
    const popular = new Set(readTable('popularity/popular.txt').split('\n'))
    expect([...table.keys()].filter((project) => popular.has(project)).length).toBeGreaterThanOrEqual(300)
    expect([...table.values()].flat().length).toBeGreaterThanOrEqual(500)
  })

  it('names registered projects only, each alias once, none the project itself, every kind a known one', () => {
    const registered = registeredNames()
    expect([...table.keys()].filter((project) => !registered.has(project))).toEqual([])
    for (const [project, aliases] of table) {
      const words = aliases.map(({alias}) => alias)
      expect(new Set(words).size, project).toBe(words.length)
      expect(words).not.toContain(project)
    }
    const kinds = new Set([...table.values()].flat().map(({kind}) => kind))
    expect([...kinds].sort()).toEqual(['brand', 'command', 'former name', 'import name'])
  })

  const check = needData('import-to-dist.tsv')
  it.skipIf(check.isLeftOut)(`agrees with others on import names${check.note}`, () => {
    const projectsOf = new Map<string, Set<string>>()
    for (const line of readFileSync(check.path, 'utf8').trimEnd().split('\n').slice(1)) {
      const [imported = '', project = ''] = line.split('\t')
      const name = normalize(imported)
      if (name) projectsOf.set(name, (projectsOf.get(name) ?? new Set()).add(project))
    }
    const checked = [...table].flatMap(([project, aliases]) =>
      aliases
        .filter(({alias, kind}) => kind === 'import name' && projectsOf.has(alias))
        .map(({alias}) => ({alias, project})),
    )
    const agreed = checked.filter(({alias, project}) => projectsOf.get(alias)?.has(project))
    expect(checked.length).toBeGreaterThan(100)
    expect(agreed.length / checked.length).toBeGreaterThan(0.95)
  })
})
