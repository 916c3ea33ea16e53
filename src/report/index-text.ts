import {printable} from '../escape/terminal.ts'
import type {InfoReport} from '../registry/snapshot/describe.ts'
import type {UpdateReport} from '../registry/snapshot/refresh.ts'

const count = (n: number): string => n.toLocaleString('en')
/** Writes an ISO date or date-time for people, to the minute. */
const when = (iso: string): string => printable(iso).replace(/T(\d\d:\d\d).*/, ' $1')

/** Returns what `index update` says on stdout. */
export function updateText({changed, index, previous, popularity}: UpdateReport): string {
  const {source, names, serial} = index
  const from = `${count(names)} names from ${printable(source)}${serial === null ? '' : `, serial ${serial}`}`
  return [
    changed ? from : `Nothing new: ${from}`,
    ...(changed && previous !== null ? [differenceText(previous)] : []),
    ...(popularity === null ? [] : [`Download figures of ${popularityText(popularity)}`]),
  ].join('\n')
}

/** Returns what `index info` says on stdout: one fact a line. */
export function infoText({index, ageHours, bundled, previous, fetched, popularity}: InfoReport): string {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['in use', index.source === 'bundled' ? 'the bundled names' : printable(fetched?.source ?? index.source)],
    ['as of', `${when(index.asOf)} (${ageText(ageHours)} old)`],
    ['names', count(index.names)],
    ['serial', index.serial === null ? undefined : String(index.serial)],
    ['sha256', index.sha256],
    ['bundled', bundled === null ? undefined : differenceText(bundled)],
    ['previous', previous === null ? undefined : differenceText(previous)],
    ['downloads', popularityText(popularity)],
  ]
  const known = facts.filter(([, fact]) => fact !== undefined)
  return known.map(([label, fact]) => `${label.padEnd(10)}${fact}`).join('\n')
}

function differenceText({added, removed, asOf}: {added: number; removed: number; asOf: string}): string {
  return `${count(added)} new and ${count(removed)} gone since ${when(asOf)}`
}

function popularityText({source, asOf, projects}: {source: string; asOf: string; projects: number}): string {
  return `${count(projects)} projects, ${when(asOf)}${source === 'bundled' ? ', bundled' : ''}`
}

function ageText(hours: number): string {
  if (hours < 1) return 'less than an hour'
  return hours < 48 ? `${Math.round(hours)} hours` : `${Math.round(hours / 24)} days`
}
