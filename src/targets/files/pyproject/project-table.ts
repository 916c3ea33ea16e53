import type {PackageSource} from '../../dependency.ts'
import {indexSource, isArchive, source} from '../source.ts'
import {asArray, asTable} from '../tables.ts'
import type {Findings, Table} from '../types.ts'

/** The addresses of the indexes that a file declares, by the name it gives them. */
export type Indexes = ReadonlyMap<string, string>

/** Reads declared indexes: an array of tables with `name` and `url`, as Poetry, uv and Pipenv write them. */
export function declaredIndexes(list: unknown): Indexes {
  const indexes = new Map<string, string>()
  for (const {name, url} of asArray(list).map(asTable)) {
    if (typeof name === 'string' && typeof url === 'string') indexes.set(name, url)
  }
  return indexes
}

/**
 * Returns what a table says of a project, as Poetry, Pixi, Pipenv and uv's sources write it: `own` for a folder or a
 * member of the workspace, else its source if that is said. Any other value (a version) says nothing.
 */
export function projectEntry(value: unknown, indexes: Indexes): 'own' | PackageSource | undefined {
  const {path, workspace, git, hg, svn, bzr, url, file, index, source: named} = asTable(value)
  if (workspace === true) return 'own'
  if (typeof path === 'string') return isArchive(path) ? source('path', path) : 'own'
  const vcs = git ?? hg ?? svn ?? bzr
  if (vcs !== undefined) return source('vcs', vcs)
  if (url !== undefined || file !== undefined) return source('url', url ?? file)
  const chosen = index ?? named
  if (typeof chosen !== 'string') return undefined
  const address = indexes.get(chosen)
  if (chosen.toLowerCase() === 'pypi' && address === undefined) return source('pypi', '')
  return indexSource(address ?? chosen)
}

/**
 * Reads a table whose keys are projects and whose values are versions, tables or lists of them; `python` is the
 * interpreter.
 */
export function readProjectTable(table: Table, location: string, indexes: Indexes, findings: Findings): void {
  for (const [name, value] of Object.entries(table)) {
    if (name === 'python') continue
    // Poetry allows one table per platform.
    const entries = (Array.isArray(value) ? value : [value]).map((each) => projectEntry(each, indexes))
    if (entries.length > 0 && entries.every((entry) => entry === 'own')) findings.own(name)
    else {
      const from = entries.find((entry) => entry !== 'own' && entry !== undefined) as PackageSource | undefined
      findings.name(name, location, {dependency: 'direct', source: from})
    }
  }
}
