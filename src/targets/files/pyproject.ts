import {asArray, asTable, at, isTable} from './tables.ts'
import type {FileKind, Findings, Table} from './types.ts'

/**
 * pyproject.toml: dependencies and extras of the project (PEP 621), dependency groups (PEP 735), what building needs
 * (PEP 518), and Poetry's own tables. The project's own name is not a target: name it if it should be one.
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
      findings.odd('filled in when building, not listed here', dynamic.join(', '), 'project.dynamic')
  },
}

/** Lists of specifiers, each under a key; tables in a list (`{include-group = "test"}`) refer to other lists. */
function readLists(lists: Table, place: string, findings: Findings): void {
  for (const [key, list] of Object.entries(lists)) {
    for (const entry of asArray(list)) {
      if (typeof entry === 'string') findings.requirement(entry, `${place}.${key}`)
      else if (!isTable(entry)) findings.odd('no requirement', entry, `${place}.${key}`)
    }
  }
}

/** Poetry names projects by the keys of its tables; `python` is the interpreter, and a `path` is the user's own code. */
function readPoetry(poetry: Table, findings: Findings): void {
  const places: [string, Table][] = [
    ['dependencies', at(poetry, 'dependencies')],
    ['dev-dependencies', at(poetry, 'dev-dependencies')],
    ...Object.entries(at(poetry, 'group')).map(([group, table]): [string, Table] => [
      `group.${group}.dependencies`,
      at(asTable(table), 'dependencies'),
    ]),
  ]
  for (const [place, table] of places) {
    for (const [name, value] of Object.entries(table)) {
      if (name !== 'python' && asTable(value)['path'] === undefined) findings.name(name, `tool.poetry.${place}`)
    }
  }
}
