import type {ListedName, NameFinding, NameList} from '../../findings/types.ts'
import {percent} from '../percent.ts'
import {type Column, renderTable} from '../table.ts'
import {suspicionWords} from '../words.ts'

/** A column of the list, with its cell for a name; `shownIf` leaves it out where it would say nothing. */
interface ListColumn extends Column {
  readonly cell: (finding: ListedName, position: number) => string
  readonly shownIf?: (list: NameList) => boolean
}

const COLUMNS: readonly ListColumn[] = [
  {heading: '#', align: 'right', cell: (_, position) => String(position)},
  {heading: 'NAME', cell: ({name}) => name},
  {heading: 'RISK', align: 'right', cell: ({risk}) => percent(risk)},
  {heading: 'COVERED', align: 'right', cell: ({coverage}) => percent(coverage)},
  {
    heading: 'VERDICT',
    cell: verdictOf,
    shownIf: ({names}) => names.some(({verdict}) => verdict !== 'open'),
  },
  {heading: 'LIVE', cell: ({live}) => live ?? '', shownIf: ({names}) => names.some(({live}) => live !== null)},
  {
    heading: 'TARGET',
    cell: ({squats}) => [...new Set(squats.map(({target}) => target))].join(', '),
    shownIf: ({targets}) => targets.length > 1,
  },
  {heading: 'TECHNIQUE', cell: ({squats}) => squats[0]?.technique ?? ''},
  {heading: 'HOW', cell: howOf},
  {
    heading: 'NOTE',
    cell: noteOf,
    shownIf: ({names}) => names.some((name) => noteOf(name) !== ''),
  },
  {
    heading: 'PYPI IS ALERTED',
    cell: ({alerts}) => alerts.map((alert) => alert.replace('typosnyper:', '').replaceAll('_', ' ')).join(', '),
    shownIf: ({names}) => names.some(({alerts}) => alerts.length > 0),
  },
]

/** Renders a list for reading: riskiest first, one name a line, with how it imitates its target. */
export function listTable(list: NameList): string {
  if (list.names.length === 0) return ''
  const columns = COLUMNS.filter(({shownIf}) => shownIf?.(list) ?? true)
  return `${renderTable(
    columns,
    list.names.map((finding, i) => columns.map(({cell}) => cell(finding, i + 1))),
  )}\n`
}

function verdictOf({verdict, refusal}: NameFinding): string {
  if (refusal === null) return verdict
  return refusal.collidesWith === null
    ? `refused: ${refusal.reason}`
    : `refused: ${refusal.reason} to ${refusal.collidesWith}`
}

/** What the verdict `open` does not say. */
function noteOf({closedBy, suspected}: ListedName): string {
  if (suspected) return suspicionWords(suspected)
  return closedBy === null ? '' : `closed by ${closedBy}`
}

function howOf({squats: [first], commonWord}: NameFinding): string {
  if (first === undefined) return ''
  const remark = commonWord ? ' (a common word)' : ''
  const isAlias = first.seed !== first.target.replace(/^(stdlib|slip):/, '')
  const of = isAlias && first.technique !== 'exact' ? ` of ${first.seed}` : ''
  return `${first.detail}${of}${remark}`
}
