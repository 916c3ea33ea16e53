import {asArray, asTable, at, isTable} from './tables.ts'
import type {FileKind, Findings, Table} from './types.ts'

/**
 * pyproject.toml: dependencies and extras of the project (PEP 621), dependency groups (PEP 735), build
 * requirements (PEP 518), and Poetry's own tables. The project's own name is not taken as a target.
 */
export const pyproject: FileKind = {
  title: 'pyproject.toml',
  syntax: 'toml',
  isNamed: (name) => name === 'pyproject.toml',
  looksLike: (document = {}) =>
    ['project', 'build-system', 'dependency-groups', 'tool'].some((key) => isTable(document[key])),
  read({document}, findings) {
    readLists({dependencies: at(document, 'project')['dependencies']}, 'project', findings)
    readLists(at(document, 'project', 'optional-dependencies'), 'project.optional-dependencies', findings)
    readLists(at(document, 'dependency-groups'), 'dependency-groups', findings)
    readLists({requires: at(document, 'build-system')['requires']}, 'build-system', findings)
    readPoetry(at(document, 'tool', 'poetry'), findings)
    const dynamic = asArray(at(document, 'project')['dynamic']).filter((field) =>
      String(field).endsWith('dependencies'),
    )
    if (dynamic.length > 0)
      findings.odd('filled in at build time, not listed here', dynamic.join(', '), 'project.dynamic')
  },
}

/** Reads lists of specifiers, each under a key; tables in a list (`{include-group = "test"}`) refer to other lists. */
function readLists(lists: Table, location: string, findings: Findings): void {
  for (const [key, list] of Object.entries(lists)) {
    for (const entry of asArray(list)) {
      if (typeof entry === 'string') findings.requirement(entry, `${location}.${key}`)
      else if (!isTable(entry)) findings.odd('not a requirement', entry, `${location}.${key}`)
    }
  }
}

/** Poetry names projects by the keys of its tables; `python` is the interpreter, and a `path` is the user's own code. */
function readPoetry(poetry: Table, findings: Findings): void {
  const tables: [string, Table][] = [
    ['dependencies', at(poetry, 'dependencies')],
    ['dev-dependencies', at(poetry, 'dev-dependencies')],
    ...Object.entries(at(poetry, 'group')).map(([group, table]): [string, Table] => [
      `group.${group}.dependencies`,
      at(asTable(table), 'dependencies'),
    ]),
  ]
  for (const [location, table] of tables) {
    for (const [name, value] of Object.entries(table)) {
      if (name !== 'python' && asTable(value)['path'] === undefined) findings.name(name, `tool.poetry.${location}`)
    }
  }
}
