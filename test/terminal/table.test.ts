import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {displayWidth} from '../../src/terminal/display-width.ts'
import type {Screen} from '../../src/terminal/screen.ts'
import {type Column, renderTable} from '../../src/terminal/table.ts'

const wide = (width: number): Screen => ({width, paint: (_, text) => text})
const coloured: Screen = {width: 80, paint: (role, text) => `<${role}>${text}</>`}

const COLUMNS: readonly Column[] = [
  {heading: 'NAME', min: 8},
  {heading: 'N', align: 'right', importance: 1},
  {heading: 'HOW', importance: 2, min: 10},
]
const ROWS = [
  ['reqeusts', '7', 'swaps "u" and "e" at 4'],
  ['numpyy', '12', 'doubles "y" at 5'],
]

describe('a table', () => {
  it('is as wide as its cells where nothing limits it', () => {
    expect(renderTable(COLUMNS, ROWS)).toBe(
      ['NAME       N  HOW', 'reqeusts   7  swaps "u" and "e" at 4', 'numpyy    12  doubles "y" at 5'].join('\n'),
    )
  })

  it('cuts behind words where the terminal is narrower', () => {
    expect(renderTable(COLUMNS, ROWS, wide(30))).toBe(
      ['NAME       N  HOW', 'reqeusts   7  swaps "u" and…', 'numpyy    12  doubles "y" at 5'].join('\n'),
    )
  })

  it('leaves out what matters least where cutting does not suffice', () => {
    expect(renderTable(COLUMNS, ROWS, wide(21))).toBe(
      ['NAME      HOW', 'reqeusts  swaps "u"…', 'numpyy    doubles…'].join('\n'),
    )
    expect(renderTable(COLUMNS, ROWS, wide(12))).toBe(['NAME', 'reqeusts', 'numpyy'].join('\n'))
  })

  it('goes on in the next line where nothing may be lost', () => {
    const columns = [{heading: 'ID'}, {heading: 'WHAT', min: 5, wraps: true}]
    expect(
      renderTable(
        columns,
        [
          ['one', 'a `forestall plan` of 日本語'],
          ['two', ''],
        ],
        wide(21),
      ),
    ).toBe(['ID   WHAT', 'one  a', '     `forestall plan`', '     of 日本語', 'two'].join('\n'))
  })

  it('says below what its headings mean, of those that are shown', () => {
    const columns = [{heading: 'A'}, {heading: 'BB', importance: 1, note: 'the second letter.'}]
    expect(renderTable(columns, [['1', '2']], wide(40))).toBe('A  BB\n1  2\n\nBB: the second letter.')
    expect(renderTable(columns, [['1', '2']], wide(3))).toBe('A\n1')
  })

  it('colours cells without counting the colours', () => {
    const rows = [
      [{text: 'taken', role: 'danger' as const}, 'x'],
      ['open', 'y'],
    ]
    expect(renderTable([{heading: 'V'}, {heading: 'W'}], rows, coloured)).toBe(
      ['<heading>V</>      <heading>W</>', '<danger>taken</>  x', 'open   y'].join('\n'),
    )
  })

  it('stands in as far as it is told', () => {
    expect(renderTable([{heading: 'A', min: 4}], [['some words']], wide(8), 2)).toBe('  A\n  some…')
  })

  it('shows control characters of cells instead of obeying them', () => {
    expect(renderTable([{heading: 'A'}], [['\u001b[2J\n']])).toBe('A\n\\u{1b}[2J\\u{a}')
  })

  it('fits any terminal from the least width that its columns need, whatever the cells', () => {
    const cells = fc.tuple(
      fc.string({unit: 'grapheme', maxLength: 60}),
      fc.string({maxLength: 6}),
      fc.string({unit: 'grapheme', maxLength: 90}),
    )
    fc.assert(
      fc.property(
        fc.array(cells, {maxLength: 8}),
        fc.integer({min: 8, max: 200}),
        fc.boolean(),
        (rows, width, wraps) => {
          const columns = COLUMNS.map((column) => ({...column, wraps}))
          const text = renderTable(columns, rows, wide(width))
          for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})
