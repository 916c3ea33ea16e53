import {printable} from '../../escape/terminal.ts'
import {figure} from '../../plural.ts'
import type {InfoReport} from '../../registry/snapshot/describe.ts'
import {differenceWords, moment, popularityWords} from './words.ts'

/** Renders which registered names are in use, one fact a line. */
export function renderIndexInfo({index, ageHours, bundled, previous, fetched, popularity}: InfoReport): string {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['in use', index.source === 'bundled' ? 'the bundled names' : printable(fetched?.source ?? index.source)],
    ['as of', `${moment(index.asOf)} (${ageWords(ageHours)} old)`],
    ['names', figure(index.names)],
    ['serial', index.serial === null ? undefined : String(index.serial)],
    ['sha256', index.sha256],
    ['bundled', bundled === null ? undefined : differenceWords(bundled)],
    ['previous', previous === null ? undefined : differenceWords(previous)],
    ['downloads', popularityWords(popularity)],
  ]
  const known = facts.filter(([, fact]) => fact !== undefined)
  return known.map(([label, fact]) => `${label.padEnd(10)}${fact}\n`).join('')
}

function ageWords(hours: number): string {
  if (hours < 1) return 'less than an hour'
  return hours < 48 ? `${Math.round(hours)} hours` : `${Math.round(hours / 24)} days`
}
