import type {RankedList} from '../../findings/types.ts'
import {pairRows} from './rows.ts'

/** Renders one line per (target, name): target, name, technique, likelihood, verdict; tab-separated, no header. */
export function listTsv(list: RankedList): string {
  return pairRows(list)
    .map(({target, finding, squat, likelihood}) =>
      [target, finding.name, squat.technique, likelihood.toPrecision(6), finding.verdict].join('\t'),
    )
    .join('\n')
    .concat(list.names.length > 0 ? '\n' : '')
}
