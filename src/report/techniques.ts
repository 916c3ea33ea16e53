import type {TechniqueList} from '../techniques/technique-list.ts'
import {PLAIN} from '../terminal/screen.ts'
import {type Column, renderTable} from '../terminal/table.ts'

const COLUMNS: readonly Column[] = [
  {heading: 'TECHNIQUE'},
  {heading: 'EXAMPLE', importance: 1, min: 24, wraps: true},
  {heading: 'WHAT IT DOES', min: 24, wraps: true},
]

/** Renders the techniques for a terminal, one a line, with an example each. */
export function renderTechniques({techniques}: TechniqueList, screen = PLAIN): string {
  return `${renderTable(
    COLUMNS,
    techniques.map(({id, summary, example}) => [id, `${example.seed} → ${example.variant}`, summary]),
    screen,
  )}\n`
}
