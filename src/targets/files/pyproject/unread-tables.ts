import {asTable, isTable} from '../tables.ts'
import type {Findings, Table} from '../types.ts'
import type {TablePath} from './table-paths.ts'

/** Keys under which tools list what is to be installed. */
const NAMING_KEY = /(?:^|[-_])(?:dependencies|requires|requirements|deps)$/
const MAX_DEPTH = 4
/** What is noted of such a table. */
export const NOT_READ = 'is not read'

/**
 * Notes the tables of tools in pyproject.toml that seem to list dependencies and are none of the `known` paths, so that
 * nothing is passed over in silence.
 */
export function noteUnreadTables(document: Table, known: readonly TablePath[], findings: Findings): void {
  const patterns = known.map(([path]) => path.split('.'))
  const visit = (table: Table, path: readonly string[]): void => {
    for (const [key, value] of Object.entries(table)) {
      const here = [...path, key]
      if (patterns.some((pattern) => covers(pattern, here))) continue
      const leadsOn = patterns.some((pattern) => covers(pattern.slice(0, here.length), here))
      if (!leadsOn && NAMING_KEY.test(key) && listsSomething(value))
        findings.note(NOT_READ, here.join('.'), here.join('.'))
      else if (isTable(value) && here.length < MAX_DEPTH) visit(value, here)
    }
  }
  visit(asTable(document['tool']), ['tool'])
}

/** Whether a path is one that a pattern stands for, or lies below it. */
function covers(pattern: readonly string[], path: readonly string[]): boolean {
  return pattern.length <= path.length && pattern.every((key, i) => key === '*' || key === path[i])
}

function listsSomething(value: unknown): boolean {
  return Array.isArray(value) ? typeof value[0] === 'string' : isTable(value) && Object.keys(value).length > 0
}
