import {describe, expect, it} from 'vitest'
import {readTable} from '../../src/assets/tables.ts'
import {affixForms, parseAffixes} from '../../src/techniques/affix-table.ts'

it('parseAffixes reads the counts and the kind of each affix', () => {
  expect(parseAffixes('affix\thyphenated\tjoined\tkind\npy\t116\t736\tlanguage\nx\t369\t54\t\n')).toEqual([
    {affix: 'py', hyphenated: 116, joined: 736, kind: 'language'},
    {affix: 'x', hyphenated: 369, joined: 54, kind: ''},
  ])
})

it('affixForms leaves out the forms that hardly anybody uses, unless the word promises something', () => {
  const rows = [
    {affix: 'mcp', hyphenated: 296, joined: 3, kind: ''},
    {affix: 'ic', hyphenated: 2, joined: 140, kind: ''},
    {affix: 'pro', hyphenated: 1, joined: 1, kind: 'promise'},
  ]
  expect(affixForms(rows, 'suffix')).toEqual(['-mcp', 'ic', '-pro', 'pro'])
  expect(affixForms(rows, 'prefix')).toEqual(['mcp-', 'ic', 'pro-', 'pro'])
})

describe.each([
  ['prefixes', ['py', 'python', 'django', 'async']],
  ['suffixes', ['cli', 'py', 'utils', 'dev']],
])('the table of %s', (file, expected) => {
  const table = parseAffixes(readTable(`affixes/${file}.tsv`))

  it('holds different affixes in a-z0-9, most widespread first, none unseen', () => {
    expect(table.length).toBeGreaterThan(400)
    expect(new Set(table.map((row) => row.affix)).size).toBe(table.length)
    expect(table.filter((row) => !/^[a-z0-9]{2,}$/.test(row.affix))).toEqual([])
    const totals = table.map((row) => row.hyphenated + row.joined)
    expect(totals).toEqual(totals.toSorted((a, b) => b - a))
    expect(Math.min(...totals)).toBeGreaterThan(0)
  })

  it('holds the usual ones', () => {
    expect(table.map((row) => row.affix)).toEqual(expect.arrayContaining(expected))
  })
})
