import type {NormalizedName} from '../../names/normalized-name.ts'
import {closedAmong} from '../../plan/classes.ts'

const MAX_NAMED = 5

/** Says which of the names, all to be registered, PyPI will refuse because another one of them comes first. */
export function warnOfClasses(names: readonly NormalizedName[], warn: (message: string) => void): void {
  const closed = closedAmong(names)
  if (closed.length === 0) return
  const pairs = closed.slice(0, MAX_NAMED).map(({name, closedBy}) => `\`${name}\` after \`${closedBy}\``)
  const more = closed.length > MAX_NAMED ? ` and ${closed.length - MAX_NAMED} more` : ''
  warn(`PyPI takes these names for the same and refuses the second of each pair: ${pairs.join(', ')}${more}.`)
}
