import {fromNeeds} from '../locks/package-graph.ts'
import {type Entry, readPackages} from '../locks/packages.ts'
import {indexSource, locationSource} from '../source.ts'
import {asArray, asTable, at} from '../tables.ts'
import type {FileKind, Table} from '../types.ts'

/**
 * conda-lock.yml: an array `package` with one entry a platform. Those that pip installs are read (conda-lock, "unified
 * lock file"); conda's own names are not PyPI's.
 */
export const condaLock: FileKind = {
  title: 'conda-lock.yml',
  syntax: 'yaml',
  isNamed: (name) => /(?:^|[-_.])conda-lock\.ya?ml$/.test(name),
  looksLike: ({document}) => asArray(document['package']).some((entry) => 'manager' in asTable(entry)),
  read({document}, findings) {
    const installed = asArray(document['package'])
      .map(asTable)
      .filter(({manager}) => manager === 'pip')
    const needed = installed.flatMap((entry) => Object.keys(at(entry, 'dependencies')))
    readPackages({package: installed}, 'package', entryOf, fromNeeds(needed), findings)
  },
}

function entryOf({url}: Table): Entry | undefined {
  if (typeof url !== 'string') return undefined
  const onIndex = indexSource(url)
  return onIndex.kind === 'pypi' ? onIndex : locationSource(url)
}
