import {describe, expect, it} from 'vitest'
import {readTable} from '../../src/assets/tables.ts'
import {AffixForms, parseAffixes} from '../../src/techniques/affix-table.ts'

it('parseAffixes reads the counts of each affix and whether it is a typical one', () => {
  expect(parseAffixes('affix\thyphenated\tjoined\tkind\npy\t116\t736\ttypical\nx-y\t369\t0\t\n')).toEqual([
    {affix: 'py', hyphenated: 116, joined: 736, isTypical: true},
    {affix: 'x-y', hyphenated: 369, joined: 0, isTypical: false},
  ])
})

describe('AffixForms', () => {
  const rows = [
    {affix: 'mcp', hyphenated: 296, joined: 3, isTypical: false},
    {affix: 'hub', hyphenated: 200, joined: 240, isTypical: false},
    {affix: 'pro', hyphenated: 7, joined: 20, isTypical: true},
    {affix: 'hub-pro', hyphenated: 150, joined: 0, isTypical: false},
  ]
  const suffixes = new AffixForms(rows, 'suffix')

  it('holds the forms that many use, and those of typical words that some do', () => {
    expect(suffixes.all).toEqual(['-mcp', '-hub', 'hub', '-pro', 'pro', '-hub-pro'])
    expect(new AffixForms(rows, 'prefix').all).toEqual(['mcp-', 'hub-', 'hub', 'pro-', 'pro', 'hub-pro-'])
    const rare = [{affix: 'kit', hyphenated: 4, joined: 19, isTypical: true}]
    expect(new AffixForms(rare, 'suffix').all).toEqual(['-kit'])
    expect(new AffixForms(rare, 'prefix').all).toEqual([])
  })

  it('leaves out what the seed has there already', () => {
    expect(suffixes.for('requests')).toEqual([suffixes.all])
    expect(suffixes.for('xpro')).toEqual([['-mcp', '-hub', 'hub'], ['-hub-pro']])
    expect(suffixes.for('ypro')).toBe(suffixes.for('xpro'))
    expect(new AffixForms(rows, 'prefix').for('prox')).toEqual([['mcp-', 'hub-', 'hub', 'hub-pro-'], []])
  })

  it('joins nothing to a name with hyphens', () => {
    expect(suffixes.for('x-y')).toEqual([['-mcp', '-hub', '-pro', '-hub-pro']])
    expect(suffixes.for('x-pro')).toEqual([['-mcp', '-hub'], ['-hub-pro']])
    expect(suffixes.for('x-hub-pro')).toEqual([['-mcp', '-hub'], []])
    expect(suffixes.for('x-hub-pro')[0]).toBe(suffixes.for('x-pro')[0])
  })

  it('says once that a name is for Python', () => {
    const language = new AffixForms([{affix: 'py', hyphenated: 116, joined: 736, isTypical: true}], 'suffix')
    expect(language.for('requests')).toEqual([['-py', 'py']])
    for (const name of ['py-yaml', 'python-nmap', 'discord-py']) expect(language.for(name).flat()).toEqual([])
    expect(language.for('pyyaml').flat()).toEqual(['-py', 'py'])
  })
})

describe.each([
  ['prefixes', ['py', 'python', 'django', 'async'], /^[a-z0-9]+$/],
  ['suffixes', ['cli', 'py', 'utils', 'dev', 'mcp-server'], /^[a-z0-9]+(?:-[a-z0-9]+)*$/],
])('the table of %s', (file, expected, form) => {
  const table = parseAffixes(readTable(`affixes/${file}.tsv`))

  it('holds different affixes, most widespread first', () => {
    expect(table.length).toBeGreaterThan(100)
    expect(new Set(table.map((row) => row.affix)).size).toBe(table.length)
    expect(table.filter((row) => !form.test(row.affix))).toEqual([])
    const counts = table.map((row) => row.hyphenated)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  })

  it('holds the usual ones', () => {
    expect(table.map((row) => row.affix)).toEqual(expect.arrayContaining(expected))
  })
})
