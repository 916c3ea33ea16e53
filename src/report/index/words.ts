import {printable} from '../../escape/terminal.ts'
import {figure} from '../../plural.ts'

/** Returns an ISO date or date-time for people, to the minute: `2026-11-01 12:30`. */
export const moment = (iso: string): string => printable(iso).replace(/T(\d\d:\d\d).*/, ' $1')

/** Says how two lists of names differ: `1,234 new and 5 gone since 2026-11-01`. */
export function differenceWords({added, removed, asOf}: {added: number; removed: number; asOf: string}): string {
  return `${figure(added)} new and ${figure(removed)} gone since ${moment(asOf)}`
}

/** Says which download figures are in use: `15,000 projects, 2026-11-01, bundled`. */
export function popularityWords({source, asOf, projects}: {source: string; asOf: string; projects: number}): string {
  return `${figure(projects)} projects, ${moment(asOf)}${source === 'bundled' ? ', bundled' : ''}`
}
