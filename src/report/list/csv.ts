import {stringify} from 'csv-stringify/sync'
import type {RankedList} from '../../findings/types.ts'

const COLUMNS = [
  'name',
  'verdict',
  'reason',
  'collides_with',
  'risk',
  'coverage',
  'targets',
  'technique',
  'detail',
  'alerts',
  'live',
]

/** Renders one row per name with a header, for a spreadsheet; text that could be a formula is kept from being one. */
export function listCsv({names}: RankedList): string {
  const rows = names.map(({name, verdict, refusal, risk, coverage, squats, alerts, live}) => [
    name,
    verdict,
    refusal?.reason ?? '',
    refusal?.collidesWith ?? '',
    risk,
    coverage,
    [...new Set(squats.map(({target}) => target))].join(' '),
    squats[0]?.technique ?? '',
    squats[0]?.detail ?? '',
    alerts.join(' '),
    live ?? '',
  ])
  return stringify([COLUMNS, ...rows], {escape_formulas: true})
}
