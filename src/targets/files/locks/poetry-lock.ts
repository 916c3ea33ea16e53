import {indexSource, source} from '../source.ts'
import {asArray, asTable, at, isTable} from '../tables.ts'
import type {FileKind, Table} from '../types.ts'
import {fromNeeds} from './package-graph.ts'
import {type Entry, readPackages} from './packages.ts'
import {hasPackages} from './uv-lock.ts'

/** poetry.lock: an array `package`, and `metadata` with the lock's version. A `directory` is the user's own code. */
export const poetryLock: FileKind = {
  title: 'poetry.lock',
  syntax: 'toml',
  isNamed: (name) => name === 'poetry.lock',
  looksLike: ({document}) => hasPackages(document) && isTable(document['metadata']),
  read({document}, findings) {
    const needed = asArray(document['package']).flatMap((entry) => Object.keys(at(asTable(entry), 'dependencies')))
    readPackages(document, 'package', entryOf, fromNeeds(needed), findings)
  },
}

function entryOf(entry: Table): Entry {
  const {type, url} = at(entry, 'source')
  if (type === 'directory') return 'own'
  if (type === 'legacy' && typeof url === 'string') return indexSource(url)
  if (type === 'file') return source('path', url)
  if (type === 'url') return source('url', url)
  return type === undefined || type === 'legacy' ? source('pypi', '') : source('vcs', url)
}
