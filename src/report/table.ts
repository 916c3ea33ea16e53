import {printable} from '../escape/terminal.ts'

/** A column of a table for people: its heading and, if its cells are aligned right, that. */
export interface Column {
  readonly heading: string
  readonly align?: 'right'
}

/**
 * Lays `rows` out under `columns`, two spaces apart, for a terminal or a text file: no colour, no lines, no trailing
 * space. Cells are made printable, so hostile text takes no effect; names are ASCII, so characters count as cells.
 */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map(({heading}) => heading), ...rows.map((row) => row.map(printable))]
  const widths = columns.map((_, i) => cells.reduce((widest, row) => Math.max(widest, row[i]!.length), 0))
  return cells
    .map((row) =>
      row
        .map((cell, i) => (columns[i]!.align === 'right' ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
