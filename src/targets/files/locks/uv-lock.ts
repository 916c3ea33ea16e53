import {indexSource, source} from '../source.ts'
import {asArray, asTable, at, isTable} from '../tables.ts'
import type {FileKind, Table} from '../types.ts'
import {fromRoots} from './package-graph.ts'
import {type Entry, namesIn, readPackages} from './packages.ts'

/**
 * uv.lock: an array `package`; the project itself and its workspace are `editable`, `virtual` or a `directory`, and list
 * what they ask for. The lock of a script lists that under `manifest`.
 */
export const uvLock: FileKind = {
  title: 'uv.lock',
  syntax: 'toml',
  isNamed: (name) => name === 'uv.lock' || name.endsWith('.py.lock'),
  looksLike: ({document}) => hasPackages(document) && !isTable(document['metadata']),
  read({document}, findings) {
    readPackages(document, 'package', entryOf, fromRoots(asked(document)), findings)
  },
}

/** Tells the locks that list packages as `[[package]]`. */
export function hasPackages(document: Table): boolean {
  return Array.isArray(document['package']) && isTable(document['package'][0])
}

function entryOf(entry: Table): Entry | undefined {
  const from = at(entry, 'source')
  if (['editable', 'virtual', 'directory'].some((key) => Object.hasOwn(from, key))) return 'own'
  if (typeof from['registry'] === 'string') return indexSource(from['registry'])
  if (from['git'] !== undefined) return source('vcs', from['git'])
  if (from['url'] !== undefined) return source('url', from['url'])
  return from['path'] === undefined ? undefined : source('path', from['path'])
}

function* asked(document: Table): Generator<string> {
  yield* namesIn(at(document, 'manifest')['requirements'])
  for (const group of Object.values(at(document, 'manifest', 'dependency-groups'))) yield* namesIn(group)
  for (const entry of asArray(document['package']).map(asTable)) {
    if (entryOf(entry) !== 'own') continue
    yield* namesIn(entry['dependencies'])
    for (const list of Object.values(at(entry, 'optional-dependencies'))) yield* namesIn(list)
    for (const list of Object.values(at(entry, 'dev-dependencies'))) yield* namesIn(list)
  }
}
