import {printable} from '../escape/terminal.ts'
import {displayWidth} from './display-width.ts'
import {cut, wrap} from './fit.ts'
import {prose} from './prose.ts'
import {PLAIN, type Role, type Screen} from './screen.ts'

/** A column of a table for people, and what becomes of it where the terminal is narrow. */
export interface Column {
  readonly heading: string
  readonly align?: 'right'
  /** Of columns for which there is no room, those of the least importance are left out; one without it stays. */
  readonly importance?: number
  /** The fewest columns of the terminal that are of use; without it, as many as its widest cell has. */
  readonly min?: number
  /** Cells that are too wide go on in the next line; otherwise they are cut behind a word. */
  readonly wraps?: boolean
  /** What the heading means: a sentence below the table, if the column is shown. */
  readonly note?: string | undefined
}

/** A cell, or one in the colour of its role. */
export type Cell = string | {readonly text: string; readonly role: Role | undefined}

const GAP = 2

/**
 * Lays `rows` out under `columns`, two spaces apart and without trailing space, as wide as the screen at most. Cells are made
 * safe for a terminal.
 * @param indent columns left free on the left.
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  screen: Screen = PLAIN,
  indent = 0,
): string {
  const headings = columns.map(({heading}): Cell => ({text: heading, role: 'heading'}))
  const isHeaded = columns.some(({heading}) => heading !== '')
  const table = [...(isHeaded ? [headings] : []), ...rows].map((row) => row.map(plainCell))
  const widths = widthsOf(columns, table, screen.width - indent)
  const shown = columns.flatMap((column, i) => (widths[i]! > 0 ? {column, i, width: widths[i]!} : []))
  const lines = table.flatMap((row) => {
    const cells = shown.map(({column, i, width}) => cellLines(row[i]!.text, width, column))
    const height = cells.reduce((most, {length}) => Math.max(most, length), 1)
    return Array.from({length: height}, (_, line) =>
      shown
        .map(({column, i, width}, at) => {
          const isLast = at === shown.length - 1
          return padded(cells[at]![line] ?? '', row[i]!.role, {width, column, isLast, screen})
        })
        .join(' '.repeat(GAP))
        .trimEnd(),
    )
  })
  const notes = shown.flatMap(({column: {heading, note}}) => (note ? prose(`${heading}: ${note}`, screen) : []))
  const body = lines.map((line) => ' '.repeat(line === '' ? 0 : indent) + line)
  return [...body, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n')
}

function plainCell(cell: Cell): {text: string; role: Role | undefined} {
  return typeof cell === 'string'
    ? {text: printable(cell), role: undefined}
    : {text: printable(cell.text), role: cell.role}
}

/** Returns how wide each column becomes, 0 for one that is left out. */
function widthsOf(
  columns: readonly Column[],
  table: readonly (readonly {readonly text: string}[])[],
  room: number,
): number[] {
  const natural = columns.map((_, i) => table.reduce((widest, row) => Math.max(widest, displayWidth(row[i]!.text)), 0))
  const widths = columns.map(({min, heading}, i) =>
    min === undefined ? natural[i]! : Math.min(natural[i]!, Math.max(min, displayWidth(heading))),
  )
  const free = () => room + GAP - widths.reduce((sum, width) => sum + (width > 0 ? width + GAP : 0), 0)
  const rising = columns
    .map(({importance = Number.MAX_VALUE}, i) => ({importance, i}))
    .sort((a, b) => a.importance - b.importance)
  for (const {importance, i} of rising) if (free() < 0 && importance < Number.MAX_VALUE) widths[i] = 0
  for (const {i} of rising.reverse()) {
    if (widths[i]! > 0) widths[i] = Math.min(natural[i]!, widths[i]! + Math.max(0, free()))
  }
  return widths
}

function cellLines(text: string, width: number, {wraps = false}: Column): string[] {
  return wraps ? wrap(text, width) : [cut(text, width)]
}

function padded(
  text: string,
  role: Role | undefined,
  {width, column, isLast, screen}: {width: number; column: Column; isLast: boolean; screen: Screen},
): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)))
  const shown = role === undefined ? text : screen.paint(role, text)
  if (column.align === 'right') return space + shown
  return isLast ? shown : shown + space
}
