import {readPaths} from '../pyproject/read-paths.ts'
import {TOX_PATHS} from '../pyproject/table-paths.ts'
import {readRequirementLine} from '../requirements/requirement-line.ts'
import {parseIni} from '../setuptools/configparser.ts'
import {at, isTable} from '../tables.ts'
import type {FileKind, Findings, Table} from '../types.ts'
import {toxRequirements} from './tox-ini.ts'

/** tox.toml: what pyproject.toml has under `tool.tox`. */
export const toxToml: FileKind = {
  title: 'tox.toml',
  syntax: 'toml',
  isNamed: (name) => name === 'tox.toml',
  looksLike: ({document}) => ['env_run_base', 'env_pkg_base', 'env_base', 'env'].some((key) => isTable(document[key])),
  read({document}, findings) {
    readPaths(document, TOX_PATHS, {indexes: new Map()}, findings)
  },
}

/** Reads tox.ini where pyproject.toml holds it as a string: `tool.tox.legacy_tox_ini` (tox, "Configuration"). */
export function readLegacyToxIni(document: Table, findings: Findings): void {
  const {legacy_tox_ini: text} = at(document, 'tool', 'tox')
  if (typeof text !== 'string') return
  const location = 'tool.tox.legacy_tox_ini'
  const file = parseIni(text)
  if (file === undefined) findings.odd('cannot be read as an INI file', text.trim().slice(0, 60), location)
  for (const requirement of toxRequirements(file ?? new Map())) {
    // `{[base]deps}` and `{posargs}` are filled in by tox.
    if (!requirement.text.startsWith('{'))
      readRequirementLine(requirement.text.replaceAll('{toxinidir}/', ''), location, findings, {dependency: 'direct'})
  }
}
