import {printable} from '../../escape/terminal.ts'
import {answerOf} from '../../plan/answers.ts'
import type {Checklist, ChecklistDay, ChecklistName} from './document.ts'

type Cell = string | number | null
type Row = (name: ChecklistName, day: ChecklistDay | null) => Cell

const stepOf = (name: ChecklistName, id: string) => name.steps.find((step) => step.id === id)

/** The columns of the spreadsheet, left to right. */
const COLUMNS: Readonly<Record<string, Row>> = {
  day: (_, day) => day?.batch ?? null,
  date: (_, day) => day?.date ?? null,
  name: ({name}) => name,
  route: ({route}) => route,
  target: ({imitates}) => imitates?.target ?? null,
  seed: ({imitates}) => imitates?.seed ?? null,
  technique: ({imitates}) => imitates?.technique ?? null,
  difference: ({imitates}) => imitates?.detail ?? null,
  'also imitates': ({imitates, alsoImitates}) =>
    [...new Set(alsoImitates.map(({target}) => target))].filter((target) => target !== imitates?.target).join('; '),
  risk: ({risk}) => risk,
  verdict: ({verdict, refusal}) => (refusal ? `${verdict}: ${refusal.reason}` : verdict),
  alerts: ({alerts}) => alerts.join('; '),
  version: ({version}) => version,
  file: ({file}) => file,
  sha256: ({sha256}) => sha256,
  'check free': (name) => stepOf(name, 'free')?.url ?? null,
  'upload command': (name) => stepOf(name, 'upload')?.command ?? null,
  'expected answer': (name) => (stepOf(name, 'upload') ?? stepOf(name, 'create'))?.expect ?? null,
  done: ({progress, steps}) =>
    steps
      .filter(({id}) => progress?.steps[id])
      .map(({id}) => id)
      .join('; '),
  'PyPI answered': ({progress}) =>
    progress?.answer ? `${progress.answer.id}: ${answerOf(progress.answer.id).means}` : null,
  answer: ({progress}) => progress?.answer?.text ?? null,
  note: ({note}) => note,
  // Adds up to the coverage that every other format states.
  covers: ({covers}) => covers,
  'create at': (name) => stepOf(name, 'create')?.url ?? null,
}

/**
 * Returns the checklist as CSV (RFC 4180 quoting, LF line ends), one row a name. A cell that a spreadsheet would take
 * for a formula gets an apostrophe in front (OWASP, "CSV Injection"); control characters are made visible.
 */
export async function checklistCsv({days, elsewhere}: Checklist): Promise<string> {
  const {stringify} = await import('csv-stringify/sync')
  const row = (name: ChecklistName, day: ChecklistDay | null) =>
    Object.values(COLUMNS).map((cell) => {
      const value = cell(name, day)
      return typeof value === 'string' ? printable(value) : value
    })
  return stringify(
    [
      Object.keys(COLUMNS),
      ...days.flatMap((day) => day.names.map((name) => row(name, day))),
      ...Object.values(elsewhere).flatMap((names) => names.map((name) => row(name, null))),
    ],
    {escape_formulas: true},
  )
}
