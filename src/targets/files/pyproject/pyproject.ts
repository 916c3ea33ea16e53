import {normalize} from '../../../names/normalized-name.ts'
import {asArray, at, isTable} from '../tables.ts'
import {readLegacyToxIni} from '../tox/tox-toml.ts'
import type {FileKind, Findings, Table} from '../types.ts'
import {noteGroupFaults} from './dependency-groups.ts'
import {declaredIndexes, projectEntry} from './project-table.ts'
import {type DeclaredRequirements, readPaths, valuesAt} from './read-paths.ts'
import {STANDARD_PATHS, TOOL_PATHS} from './table-paths.ts'
import {noteUnreadTables} from './unread-tables.ts'

/**
 * pyproject.toml: dependencies and extras of the project (PEP 621), dependency groups (PEP 735), build requirements
 * (PEP 518), and the tables of tools. The project's own name is not taken as a target.
 */
export const pyproject: FileKind = {
  title: 'pyproject.toml',
  syntax: 'toml',
  isNamed: (name) => name === 'pyproject.toml' || name.endsWith('.pyproject.toml'),
  looksLike: ({document}) =>
    ['project', 'build-system', 'dependency-groups', 'tool'].some((key) => isTable(document[key])),
  read({document}, findings) {
    for (const path of [
      'project.name',
      'tool.poetry.name',
      'tool.flit.metadata.module',
      'tool.flit.metadata.dist-name',
    ]) {
      for (const {value} of valuesAt(document, path)) if (typeof value === 'string') findings.own(value)
    }
    readPaths(document, [...STANDARD_PATHS, ...TOOL_PATHS], declaredIn(document), findings)
    readLegacyToxIni(document, findings)
    noteGroupFaults(document, findings)
    noteUnreadTables(document, TOOL_PATHS, findings)
    noteDynamic(document, findings)
  },
}

/** Returns the indexes that Poetry, uv and PDM declare, and uv's source of each name. */
export function declaredIn(document: Table): DeclaredRequirements {
  const tool = at(document, 'tool')
  const indexes = new Map(
    [at(tool, 'poetry')['source'], at(tool, 'uv')['index'], at(tool, 'pdm')['source']].flatMap((list) => [
      ...declaredIndexes(list),
    ]),
  )
  const sources = new Map<string, ReturnType<typeof projectEntry>>()
  for (const [name, value] of Object.entries(at(tool, 'uv', 'sources'))) {
    // A list holds one source per platform.
    const entry = projectEntry(Array.isArray(value) ? value[0] : value, indexes)
    if (entry !== undefined) sources.set(normalize(name) ?? name, entry)
  }
  return {indexes, sources}
}

/** Dependencies that are filled in at build time are told, unless the table that fills them in is one that was read. */
function noteDynamic(document: Table, findings: Findings): void {
  const fields = asArray(at(document, 'project')['dynamic']).filter((field) => String(field).endsWith('dependencies'))
  const filled = [
    'tool.setuptools.dynamic',
    'tool.poetry',
    'tool.hatch.metadata.hooks.requirements_txt',
    'tool.flit.metadata',
  ]
  if (fields.length === 0 || filled.some((path) => !valuesAt(document, path).next().done)) return
  findings.note('filled in at build time, not listed here', fields.join(', '), 'project.dynamic')
}
