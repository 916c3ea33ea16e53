import type {DependencyFacts} from '../../dependency.ts'
import {asArray, asTable} from '../tables.ts'
import type {Findings, Table} from '../types.ts'

/** What an entry of a lock file is: the project's own code, or a package with a source. */
export type Entry = 'own' | NonNullable<DependencyFacts['source']>

/**
 * Reads the array of packages under `key`: each has a `name`; `entryOf` says what the entry is, `dependencyOf` how it
 * came in.
 */
export function readPackages(
  document: Table,
  key: string,
  entryOf: (entry: Table) => Entry | undefined,
  dependencyOf: (name: string) => DependencyFacts['dependency'],
  findings: Findings,
): void {
  for (const [index, value] of asArray(document[key]).entries()) {
    const table = asTable(value)
    const name = table['name']
    const location = `${key}[${index}]`
    if (typeof name !== 'string') {
      findings.odd('has no name', value, location)
      continue
    }
    const entry = entryOf(table)
    if (entry === 'own') findings.own(name)
    else findings.name(name, location, {dependency: dependencyOf(name), source: entry})
  }
}

/** Returns the names of an array of tables with a `name` each, as lock files list dependencies. */
export function namesIn(list: unknown): string[] {
  return asArray(list)
    .map((entry) => asTable(entry)['name'])
    .filter((name) => typeof name === 'string')
}
