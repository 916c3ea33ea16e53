import {stringify} from 'csv-stringify/sync'
import {printable} from '../../escape/terminal.ts'
import type {RequestDocument} from './document.ts'

const COLUMNS = ['target', 'name', 'seed', 'technique', 'difference', 'likelihood', 'alerts', 'audience']

/** Returns one row a name with a header; text that could be a formula is kept from being one. */
export function requestCsv({requests}: RequestDocument): string {
  const rows = requests.flatMap(({target, names, audience}) =>
    names.map(({name, seed, technique, detail, likelihood, alerts}) => [
      ...[target, name, seed, technique, detail].map(printable),
      likelihood,
      printable(alerts.join('; ')),
      audience,
    ]),
  )
  return stringify([COLUMNS, ...rows], {escape_formulas: true})
}
