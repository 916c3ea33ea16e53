import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readTable} from '../../src/assets/tables.ts'
import {asNormalized, type NormalizedName} from '../../src/names/normalized-name.ts'
import {type AliasTable, parseAliases} from '../../src/targets/aliases.ts'
import {seedsOf} from '../../src/targets/seeds.ts'
import type {TargetKind} from '../../src/targets/types.ts'

const none: AliasTable = new Map()

function seeds(name: string, {table = none, aliases = [] as string[], kind = 'project' as TargetKind} = {}): string[] {
  const target = {kind, name: name as NormalizedName, aliases: aliases as NormalizedName[]}
  return seedsOf(target, table).map(({text, origin}) => `${text}: ${origin}`)
}

describe('seedsOf, without a table', () => {
  it.each([
    ['requests', ['request: name in the singular']],
    ['redis', []],
    ['express', []],
    ['six', []],
    ['q', []],
    ['beautifulsoup4', ['beautifulsoup: name without digits']],
    ['urllib3', ['urllib: name without digits']],
    ['h5py', []],
    ['s3', []],
    ['python-dateutil', ['dateutil: name without python', 'pythondateutil: name without separators']],
    ['discord-py', ['discord: name without python', 'discordpy: name without separators']],
    ['py-cord', ['cord: name without python', 'pycord: name without separators']],
    ['gitpython', ['git: name without python']],
    ['ipython', []],
    ['pytest', []],
    ['opencv-python', ['opencv: name without python', 'opencvpython: name without separators']],
    ['web3-py', ['web-py: name without digits', 'web3: name without python', 'web3py: name without separators']],
    [
      'python3-openid',
      ['python-openid: name without digits', 'openid: name without python', 'python3openid: name without separators'],
    ],
    ['python', []],
    ['2to3', ['2to: name without digits']],
    ['123', []],
  ])('%s', (name, derived) => {
    expect(seeds(name)).toEqual([`${name}: name`, ...derived])
  })
})

describe('seedsOf, with a table', () => {
  const table = parseAliases(readTable('aliases/aliases.tsv'))

  it('keeps the first origin of equal texts', () => {
    expect(seeds('beautifulsoup4', {table, aliases: ['bs4', 'soup4']})).toEqual([
      'beautifulsoup4: name',
      'bs4: given alias',
      'soup4: given alias',
      'beautifulsoup: brand',
      'soup: brand',
    ])
  })

  it('leaves the version out of aliases too', () => {
    expect(seeds('bz2file', {table})).toEqual(expect.arrayContaining(['bzip2: brand', 'bzip: name without digits']))
  })

  it('takes a slip and a module of the standard library as they are typed', () => {
    expect(seeds('json', {kind: 'stdlib', table})).toEqual(['json: name'])
    expect(seeds('python3', {kind: 'slip', table})).toEqual(['python3: name'])
    expect(seeds('requirements-txt', {kind: 'slip', aliases: ['reqs']})).toEqual([
      'requirements-txt: name',
      'reqs: given alias',
    ])
  })

  it('gives canonical texts, the name first, none twice, for whatever name', () => {
    const names = fc.stringMatching(/^[a-z0-9]{1,6}(-?(py|python|[a-z0-9]{1,5})){0,4}$/)
    fc.assert(
      fc.property(fc.oneof(names, fc.constantFrom(...table.keys())), (name) => {
        const texts = seedsOf({kind: 'project', name: name as NormalizedName, aliases: []}, table).map(({text}) => text)
        expect(texts[0]).toBe(name)
        expect(new Set(texts).size).toBe(texts.length)
        expect(texts.filter((text) => asNormalized(text) === undefined)).toEqual([])
      }),
    )
  })
})
