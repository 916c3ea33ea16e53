import {asArray, asTable, isTable} from '../tables.ts'
import type {FileKind} from '../types.ts'
import {declaredIndexes, readProjectTable} from './project-table.ts'
import {readPaths} from './read-paths.ts'
import {HATCH_PATHS, PIPFILE_OTHER_TABLES, PIXI_PATHS} from './table-paths.ts'

const NO_INDEXES = {indexes: new Map()}

/** hatch.toml: what pyproject.toml has under `tool.hatch`. */
export const hatchToml: FileKind = {
  title: 'hatch.toml',
  syntax: 'toml',
  isNamed: () => false,
  looksLike: ({document}) => isTable(document['envs']),
  read({document}, findings) {
    readPaths(document, HATCH_PATHS, NO_INDEXES, findings)
  },
}

/** pixi.toml: what pyproject.toml has under `tool.pixi`. */
export const pixiToml: FileKind = {
  title: 'pixi.toml',
  syntax: 'toml',
  isNamed: (name) => name === 'pixi.toml',
  looksLike: ({document}) => [document['workspace'], document['project']].some((table) => 'channels' in asTable(table)),
  read({document}, findings) {
    readPaths(document, PIXI_PATHS, NO_INDEXES, findings)
  },
}

/** Pipfile: TOML; every table of projects is a category. */
export const pipfile: FileKind = {
  title: 'Pipfile',
  syntax: 'toml',
  isNamed: (name) => name === 'pipfile',
  looksLike: ({document}) =>
    isTable(document['packages']) ||
    isTable(document['dev-packages']) ||
    'verify_ssl' in asTable(asArray(document['source'])[0]),
  read({document}, findings) {
    const indexes = declaredIndexes(document['source'])
    for (const [category, projects] of Object.entries(document)) {
      if (!PIPFILE_OTHER_TABLES.has(category)) readProjectTable(asTable(projects), category, indexes, findings)
    }
  },
}
