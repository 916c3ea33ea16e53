import {byRisk} from '../plan/schedule.ts'
import {squatsToday} from '../plan/squats-today.ts'
import {type Plan, type PlanEntry, ROUTES} from '../plan/types.ts'
import {figure} from '../plural.ts'
import {prose} from '../terminal/prose.ts'
import type {Screen} from '../terminal/screen.ts'
import {type Cell, type Column, renderTable} from '../terminal/table.ts'
import {detailWords, targetsOfName, targetsWords, VERDICT_ROLES, verdictWords} from './finding-words.ts'
import {percent} from './percent.ts'
import {listWords} from './words.ts'

interface PlanColumn extends Column {
  readonly cell: (entry: PlanEntry) => Cell
  readonly shownIf?: (entries: readonly PlanEntry[]) => boolean
}

const COLUMNS: readonly PlanColumn[] = [
  {heading: 'NAME', min: 24, cell: ({name}) => name},
  {heading: 'TARGET', importance: 3, min: 12, cell: targetsOfName},
  {heading: 'HOW', importance: 1, min: 24, cell: (entry) => detailWords(squatsToday(entry)[0], entry.commonWord)},
  {heading: 'RISK', importance: 4, align: 'right', cell: ({risk}) => percent(risk)},
  {heading: 'ROUTE', cell: ({route}) => route},
  {heading: 'DAY', importance: 2, cell: ({date}) => date ?? ''},
  {
    heading: 'VERDICT',
    min: 10,
    cell: (entry) => ({text: entry.verdict === 'open' ? '' : verdictWords(entry), role: VERDICT_ROLES[entry.verdict]}),
    shownIf: (entries) => entries.some(({verdict}) => verdict !== 'open'),
  },
]

/** A plan of more entries is summed up behind the first SHOWN. */
const MAX_ENTRIES = 40
const SHOWN = 25

/** Renders the entries of a plan, riskiest first; of a long plan the first ones, and what the others come to. */
export function planTable({entries, targets}: Plan, path: string, screen: Screen): string {
  const ranked = byRisk(entries)
  const shown = ranked.length > MAX_ENTRIES ? ranked.slice(0, SHOWN) : ranked
  const columns = COLUMNS.filter(({shownIf}) => shownIf?.(shown) ?? true)
  const rows = shown.map((entry) => columns.map(({cell}) => cell(entry)))
  const rest = shown.length === ranked.length ? [] : [prose(restWords(ranked.slice(SHOWN), path), screen)]
  const base = `RISK: the share of squats of ${targetsWords(targets)}, at the rates of the last two years.`
  return [renderTable(columns, rows, screen), ...rest, '', prose(base, screen)].join('\n')
}

/** Sums up the entries that are not shown: how many go which way, and until when. */
function restWords(rest: readonly PlanEntry[], path: string): string {
  const ways = ROUTES.flatMap((route) => {
    const n = rest.filter((entry) => entry.route === route).length
    return n > 0 ? [`${figure(n)} ${route}`] : []
  })
  const last = rest.reduce((latest, {date}) => (date !== null && date > latest ? date : latest), '')
  const until = last === '' ? '' : `, the last on ${last}`
  return `… and ${figure(rest.length)} more: ${listWords(ways, ways.length)}${until}. All are in ${path}.`
}
