import {asArray, asTable, at, isTable} from './tables.ts'
import type {FileKind, Findings, Table} from './types.ts'

/** pylock.toml (PEP 751): an array `packages`; those with a `directory` are the user's own code. */
export const pylock: FileKind = {
  title: 'pylock.toml',
  syntax: 'toml',
  isNamed: (name) => /^pylock(?:\.[^.]+)?\.toml$/.test(name),
  looksLike: (document = {}) => typeof document['lock-version'] === 'string' && Array.isArray(document['packages']),
  read({document}, findings) {
    readPackages(document, 'packages', (entry) => entry['directory'] !== undefined, findings)
  },
}

/** uv.lock: an array `package`; the project itself and its workspace are `editable`, `virtual` or a `directory`. */
export const uvLock: FileKind = {
  title: 'uv.lock',
  syntax: 'toml',
  isNamed: (name) => name === 'uv.lock',
  looksLike: (document = {}) => hasPackages(document) && !isTable(document['metadata']),
  read({document}, findings) {
    const isOwn = (entry: Table) => ['editable', 'virtual', 'directory'].some((key) => key in at(entry, 'source'))
    readPackages(document, 'package', isOwn, findings)
  },
}

/** poetry.lock: an array `package`, and `metadata` with the lock's version. */
export const poetryLock: FileKind = {
  title: 'poetry.lock',
  syntax: 'toml',
  isNamed: (name) => name === 'poetry.lock',
  looksLike: (document = {}) => hasPackages(document) && isTable(document['metadata']),
  read({document}, findings) {
    readPackages(document, 'package', (entry) => at(entry, 'source')['type'] === 'directory', findings)
  },
}

/** Pipfile.lock: JSON; every key but `_meta` is a category of projects; those with a `path` are the user's own code. */
export const pipfileLock: FileKind = {
  title: 'Pipfile.lock',
  syntax: 'json',
  isNamed: (name) => name === 'pipfile.lock',
  looksLike: (document = {}) => isTable(document['_meta']),
  read({document}, findings) {
    for (const [category, projects] of Object.entries(document)) {
      if (category === '_meta') continue
      for (const [name, locked] of Object.entries(asTable(projects))) {
        if (asTable(locked)['path'] === undefined) findings.name(name, category)
      }
    }
  },
}

function hasPackages(document: Table): boolean {
  return Array.isArray(document['package']) && isTable(document['package'][0])
}

function readPackages(document: Table, key: string, isOwn: (entry: Table) => boolean, findings: Findings): void {
  for (const [index, value] of asArray(document[key]).entries()) {
    const entry = asTable(value)
    const location = `${key}[${index}]`
    if (typeof entry['name'] !== 'string') findings.odd('has no name', value, location)
    else if (!isOwn(entry)) findings.name(entry['name'], location)
  }
}
