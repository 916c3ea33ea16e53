import type {TechniqueList} from '../techniques/technique-list.ts'
import {renderTable} from '../terminal/table.ts'

/** Renders the techniques for a terminal, one a line, with an example each. */
export function renderTechniques({techniques}: TechniqueList): string {
  const columns = [{heading: 'TECHNIQUE'}, {heading: 'EXAMPLE'}, {heading: 'WHAT IT DOES'}]
  return `${renderTable(
    columns,
    techniques.map(({id, summary, example}) => [id, `${example.seed} → ${example.variant}`, summary]),
  )}\n`
}
