import {stringify} from 'csv-stringify/sync'
import {COLUMNS} from '../../block/rules-file.ts'
import type {BlockList} from '../../block/types.ts'

/** Rows that are made into text at a time. */
const BATCH = 1000

/** Renders one row a rule with a header; text that a spreadsheet could take for a formula is kept from being one. */
export function* blockCsv({rules}: BlockList): Generator<string> {
  yield stringify([COLUMNS])
  for (let i = 0; i < rules.length; i += BATCH) {
    const rows = rules.slice(i, i + BATCH).map((rule) => COLUMNS.map((column) => rule[column]))
    yield stringify(rows, {escape_formulas: true})
  }
}
