import type {ListedName, NameList} from '../../findings/types.ts'
import {bar} from '../../terminal/bar.ts'
import {prose} from '../../terminal/prose.ts'
import {type Cell, type Column, renderTable} from '../../terminal/table.ts'
import {detailWords, targetsOfName, targetsWords, VERDICT_ROLES, verdictWords} from '../finding-words.ts'
import {percent} from '../percent.ts'
import {alertWords, suspicionWords} from '../words.ts'
import {listSummary} from './summary.ts'
import type {ListView} from './view.ts'

/** A column of the list, with its cell for a name; `shownIf` leaves it out where it would say nothing. */
interface ListColumn extends Column {
  readonly cell: (finding: ListedName, position: number, list: NameList) => Cell
  readonly shownIf?: (list: NameList, view: ListView) => boolean
  /** What the heading means, for this list. */
  readonly meaning?: (list: NameList) => string
}

const BAR_WIDTH = 8

const COLUMNS: readonly ListColumn[] = [
  {heading: '#', align: 'right', importance: 3, cell: (_, position) => String(position)},
  {heading: 'NAME', min: 24, cell: ({name}) => name},
  {
    heading: 'RISK',
    align: 'right',
    cell: ({risk}) => percent(risk),
    meaning: ({targets}) =>
      `the share of squats of ${targetsWords(targets)}, at the rates of the last two years. COVERED adds the names above.`,
  },
  {
    heading: '',
    importance: 4,
    cell: ({risk}, _, {names}) => bar(risk / names[0]!.risk, BAR_WIDTH),
    shownIf: ({names}, {screen}) => Number.isFinite(screen.width) && names[0]!.risk > 0,
  },
  {heading: 'COVERED', align: 'right', importance: 5, cell: ({coverage}) => percent(coverage)},
  {
    heading: 'VERDICT',
    importance: 9,
    min: 20,
    cell: (name) => ({text: verdictWords(name), role: VERDICT_ROLES[name.verdict]}),
    shownIf: ({names}) => names.some(({verdict}) => verdict !== 'open'),
  },
  {
    heading: 'LIVE',
    importance: 10,
    cell: ({live}) => ({text: live ?? '', role: live === 'exists' ? 'danger' : undefined}),
    shownIf: ({names}) => names.some(({live}) => live !== null),
  },
  {heading: 'TARGET', importance: 7, min: 14, cell: targetsOfName, shownIf: ({targets}) => targets.length > 1},
  {heading: 'TECHNIQUE', importance: 1, cell: ({squats}) => squats[0]?.technique ?? ''},
  {heading: 'HOW', importance: 6, min: 24, cell: ({squats, commonWord}) => detailWords(squats[0], commonWord)},
  {
    heading: 'NOTE',
    importance: 8,
    min: 20,
    cell: (name) => ({text: noteOf(name), role: 'hint'}),
    shownIf: ({names}) => names.some((name) => noteOf(name) !== ''),
  },
  {
    heading: "PYPI'S TYPO CHECK",
    importance: 2,
    cell: ({alerts}) => alertWords(alerts),
    shownIf: ({names}) => names.some(({alerts}) => alerts.length > 0),
    meaning: () => "TypoSnyper's check that alerts PyPI's admins when somebody registers the name.",
  },
]

/** Renders a list for reading: riskiest first, one name a line, with how it imitates its target; then what it comes to. */
export function listTable(list: NameList, view: ListView): string {
  if (list.names.length === 0) return ''
  const columns = COLUMNS.filter(({shownIf}) => shownIf?.(list, view) ?? true).map((column) => ({
    ...column,
    note: column.meaning?.(list),
  }))
  const rows = list.names.map((finding, i) => columns.map(({cell}) => cell(finding, i + 1, list)))
  return `${renderTable(columns, rows, view.screen)}\n\n${prose(listSummary(list, view), view.screen)}\n`
}

/** What the verdict `open` does not say. */
function noteOf({closedBy, suspected}: ListedName): string {
  if (suspected) return suspicionWords(suspected)
  return closedBy === null ? '' : `closed by ${closedBy}`
}
