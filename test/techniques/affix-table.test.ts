import {describe, expect, it} from 'vitest'
import {readTable} from '../../src/tables.ts'
import {parseAffixes} from '../../src/techniques/affix-table.ts'

it('parseAffixes reads the counts of each affix', () => {
  expect(parseAffixes('affix\thyphenated\tjoined\npy\t116\t736\ncli\t369\t54\n')).toEqual([
    {affix: 'py', hyphenated: 116, joined: 736},
    {affix: 'cli', hyphenated: 369, joined: 54},
  ])
})

describe.each([
  ['prefixes', ['py', 'python', 'django', 'async']],
  ['suffixes', ['cli', 'py', 'utils', 'dev']],
])('the table of %s', (file, expected) => {
  const table = parseAffixes(readTable(`affixes/${file}.tsv`))

  it('holds 150 different affixes in a-z0-9, most widespread first, none unseen', () => {
    expect(new Set(table.map((row) => row.affix)).size).toBe(150)
    expect(table.filter((row) => !/^[a-z0-9]{2,}$/.test(row.affix))).toEqual([])
    const totals = table.map((row) => row.hyphenated + row.joined)
    expect(totals).toEqual(totals.toSorted((a, b) => b - a))
    expect(Math.min(...totals)).toBeGreaterThan(0)
  })

  it('holds the usual ones', () => {
    expect(table.map((row) => row.affix)).toEqual(expect.arrayContaining(expected))
  })
})
