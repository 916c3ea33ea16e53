import {parseSpecifier} from '../requirements/pep508.ts'
import {isArchive, source} from '../source.ts'
import {asArray, asTable, at} from '../tables.ts'
import type {FileKind, Table} from '../types.ts'
import {fromNeeds} from './package-graph.ts'
import {type Entry, readPackages} from './packages.ts'
import {hasPackages} from './uv-lock.ts'

/** pdm.lock: an array `package` whose dependencies are specifiers, and `metadata` with the hash of what was locked. */
export const pdmLock: FileKind = {
  title: 'pdm.lock',
  syntax: 'toml',
  isNamed: (name) => /^pdm(?:\.[^.]+)*\.lock$/.test(name),
  looksLike: ({document}) => hasPackages(document) && at(document, 'metadata')['content_hash'] !== undefined,
  read({document}, findings) {
    const needed = asArray(document['package'])
      .flatMap((entry) => asArray(asTable(entry)['dependencies']))
      .map((specifier) => parseSpecifier(String(specifier))?.name ?? '')
    readPackages(document, 'package', entryOf, fromNeeds(needed), findings)
  },
}

function entryOf({git, hg, url, path}: Table): Entry | undefined {
  if (typeof path === 'string') return isArchive(path) ? source('path', path) : 'own'
  if (git !== undefined || hg !== undefined) return source('vcs', git ?? hg)
  return url === undefined ? undefined : source('url', url)
}
