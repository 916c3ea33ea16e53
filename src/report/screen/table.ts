import type {ScreenedName, ScreenHead} from '../../screen/document.ts'
import type {Screen} from '../../terminal/screen.ts'
import {type Cell, type Column, renderTable} from '../../terminal/table.ts'
import {detailWords} from '../finding-words.ts'
import {percent} from '../percent.ts'
import {projectWords} from '../project-words.ts'
import {scoreWords} from './words.ts'

/** Columns of the table, each with its cell. */
const COLUMNS: readonly (Column & {readonly cell: (name: ScreenedName) => Cell})[] = [
  {heading: '', cell: ({alarm}) => ({text: alarm ? '!' : '', role: 'danger'})},
  {heading: 'NAME', min: 20, cell: ({written}) => written},
  {heading: 'SCORE', align: 'right', cell: scoreWords},
  {
    heading: 'INNOCENT',
    importance: 3,
    align: 'right',
    cell: ({score, alarmRate}) => (score === null ? '' : percent(alarmRate)),
  },
  {heading: 'IMITATES', importance: 5, min: 14, cell: ({targets}) => targets[0]?.target ?? ''},
  {heading: 'TECHNIQUE', importance: 1, cell: ({targets}) => targets[0]?.squat.technique ?? ''},
  {heading: 'HOW', importance: 2, min: 24, cell: ({targets, commonWord}) => detailWords(targets[0]?.squat, commonWord)},
  {
    heading: 'VERDICT',
    importance: 4,
    cell: ({verdict, refusal}) => (refusal === null ? verdict : `refused: ${refusal.reason}`),
  },
]

/** Where the index was asked about the names. */
const LIVE: (typeof COLUMNS)[number] = {
  heading: 'THE INDEX SAYS',
  importance: 4,
  min: 30,
  cell: ({project}) => (project === null ? '' : projectWords(project)),
}

/** Rows that are laid out together: of a million names the widest need not be known. */
const ROWS = 1_000

/** Renders one name a line for reading; INNOCENT is the share of innocent names that score as high. */
export function* screenTable(names: Iterable<ScreenedName>, _: ScreenHead, screen: Screen): Generator<string> {
  let some: ScreenedName[] = []
  for (const name of names) {
    some.push(name)
    if (some.length < ROWS) continue
    yield tableOf(some, screen)
    some = []
  }
  if (some.length > 0) yield tableOf(some, screen)
}

function tableOf(names: readonly ScreenedName[], screen: Screen): string {
  const columns = names.some(({project}) => project !== null) ? [...COLUMNS, LIVE] : COLUMNS
  const rows = names.map((name) => columns.map(({cell}) => cell(name)))
  return `${renderTable(columns, rows, screen)}\n`
}
