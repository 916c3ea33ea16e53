import {indexSource, source} from '../source.ts'
import {asArray, asTable, at} from '../tables.ts'
import type {FileKind, Table} from '../types.ts'
import {fromNeeds} from './package-graph.ts'
import {type Entry, namesIn, readPackages} from './packages.ts'

/** pylock.toml (PEP 751): an array `packages`; those with a `directory` are the user's own code. */
export const pylock: FileKind = {
  title: 'pylock.toml',
  syntax: 'toml',
  isNamed: (name) => /^pylock(?:\.[^.]+)?\.toml$/.test(name),
  looksLike: ({document}) => typeof document['lock-version'] === 'string' && Array.isArray(document['packages']),
  read({document}, findings) {
    const needed = asArray(document['packages']).flatMap((entry) => namesIn(asTable(entry)['dependencies']))
    readPackages(document, 'packages', entryOf, fromNeeds(needed), findings)
  },
}

function entryOf(entry: Table): Entry | undefined {
  if (entry['directory'] !== undefined) return 'own'
  if (entry['vcs'] !== undefined) return source('vcs', at(entry, 'vcs')['url'] ?? at(entry, 'vcs')['path'])
  const {url, path} = at(entry, 'archive')
  if (path !== undefined) return source('path', path)
  if (url !== undefined) return source('url', url)
  return typeof entry['index'] === 'string' ? indexSource(entry['index']) : undefined
}
