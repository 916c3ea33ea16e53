import type {ScreenedName} from '../../screen/document.ts'
import {type Column, renderTable} from '../../terminal/table.ts'
import {percent} from '../percent.ts'
import {scoreWords} from './words.ts'

/** Columns of the table, each with its cell. */
const COLUMNS: readonly (Column & {readonly cell: (name: ScreenedName) => string})[] = [
  {heading: '', cell: ({alarm}) => (alarm ? '!' : '')},
  {heading: 'NAME', cell: ({written}) => written},
  {heading: 'SCORE', align: 'right', cell: scoreWords},
  {heading: 'INNOCENT', align: 'right', cell: ({score, alarmRate}) => (score === null ? '' : percent(alarmRate))},
  {heading: 'IMITATES', cell: ({targets}) => targets[0]?.target ?? ''},
  {heading: 'TECHNIQUE', cell: ({targets}) => targets[0]?.squat.technique ?? ''},
  {heading: 'HOW', cell: howOf},
  {heading: 'VERDICT', cell: ({verdict, refusal}) => (refusal === null ? verdict : `refused: ${refusal.reason}`)},
]

/** Rows that are laid out together: of a million names the widest need not be known. */
const ROWS = 1_000

/** Renders one name a line for reading; INNOCENT is the share of innocent names that score as high. */
export function* screenTable(names: Iterable<ScreenedName>): Generator<string> {
  let rows: string[][] = []
  for (const name of names) {
    rows.push(COLUMNS.map(({cell}) => cell(name)))
    if (rows.length < ROWS) continue
    yield `${renderTable(COLUMNS, rows)}\n`
    rows = []
  }
  if (rows.length > 0) yield `${renderTable(COLUMNS, rows)}\n`
}

function howOf({targets: [first], commonWord}: ScreenedName): string {
  if (first === undefined) return ''
  const {seed, detail} = first.squat
  const of = seed === first.target.replace(/^(stdlib|slip):/, '') ? '' : ` of ${seed}`
  return `${detail}${of}${commonWord ? ' (a common word)' : ''}`
}
