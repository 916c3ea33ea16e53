import {normalize} from '../../../names/normalized-name.ts'
import type {DependencyFacts} from '../../dependency.ts'
import {readRequirementLine} from '../requirements/requirement-line.ts'
import {asArray, asTable, isTable} from '../tables.ts'
import type {Findings, Table} from '../types.ts'
import {type Indexes, readProjectTable} from './project-table.ts'
import type {TablePath} from './table-paths.ts'

/** What else the document says that bears on its names. */
export interface DeclaredRequirements {
  readonly indexes: Indexes
  /** uv's sources by normalized name: `own` for the project's own code. */
  readonly sources?: ReadonlyMap<string, DependencyFacts['source'] | 'own'>
}

/** Reads what stands at each of `paths` in `document`. */
export function readPaths(
  document: Table,
  paths: readonly TablePath[],
  declared: DeclaredRequirements,
  findings: Findings,
): void {
  for (const [pattern, shape] of paths) {
    if (shape === 'no-targets') continue
    for (const {path, value} of valuesAt(document, pattern)) {
      if (shape === 'projects') readProjectTable(asTable(value), path, declared.indexes, findings)
      else if (shape === 'requirements') readRequirements(value, path, declared, findings)
      else for (const file of strings(value)) findings.include(file, path, 'requirements')
    }
  }
}

/** Yields the values at a path, `*` in it standing for every key of a table or element of an array. */
export function* valuesAt(document: Table, pattern: string): Generator<{path: string; value: unknown}> {
  let found: {path: string; value: unknown}[] = [{path: '', value: document}]
  for (const key of pattern.split('.')) {
    found = found.flatMap(({path, value}) =>
      (Array.isArray(value) && key === '*' ? [...value.entries()] : entriesAt(value, key)).map(([name, inner]) => ({
        path: path === '' ? `${name}` : `${path}.${name}`,
        value: inner,
      })),
    )
  }
  yield* found
}

function entriesAt(value: unknown, key: string): [string | number, unknown][] {
  const table = asTable(value)
  if (key === '*') return Object.entries(table)
  return Object.hasOwn(table, key) ? [[key, table[key]]] : []
}

/** Reads a list of specifiers, or one alone; tables refer to other lists or (Hatch) set a condition on a `value`. */
function readRequirements(list: unknown, path: string, declared: DeclaredRequirements, findings: Findings): void {
  for (const entry of typeof list === 'string' ? [list] : asArray(list)) {
    const text = isTable(entry) ? entry['value'] : entry
    if (typeof text === 'string') readRequirement(text, path, declared, findings)
    else if (!isTable(entry)) findings.odd('not a requirement', entry, path)
  }
}

function readRequirement(text: string, path: string, {sources}: DeclaredRequirements, findings: Findings): void {
  const name = sources && normalize(/^[A-Za-z0-9._-]*/.exec(text.trim())![0])
  const from = name === undefined ? undefined : sources?.get(name)
  if (from === 'own') findings.own(name!)
  else readRequirementLine(text.trim(), path, findings, {dependency: 'direct', source: from})
}

function strings(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string')
}
