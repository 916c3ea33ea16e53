import {declaredIndexes, projectEntry} from '../pyproject/project-table.ts'
import {asTable, at, isTable} from '../tables.ts'
import type {FileKind} from '../types.ts'

/**
 * Pipfile.lock: JSON; every key but `_meta` is a category of projects; those with a `path` are the user's own code.
 * Pipenv notes the `index` of the projects that the Pipfile names, and of no other.
 */
export const pipfileLock: FileKind = {
  title: 'Pipfile.lock',
  syntax: 'json',
  isNamed: (name) => name === 'pipfile.lock',
  looksLike: ({document}) => isTable(document['_meta']),
  read({document}, findings) {
    const indexes = declaredIndexes(at(document, '_meta')['sources'])
    for (const [category, projects] of Object.entries(document)) {
      if (category === '_meta') continue
      const locked = Object.entries(asTable(projects)).map(([name, value]) => ({name, table: asTable(value)}))
      const isMarked = locked.some(({table}) => table['index'] !== undefined)
      for (const {name, table} of locked) {
        const entry = projectEntry(table, indexes)
        if (entry === 'own') findings.own(name)
        else {
          const isDirect = table['index'] !== undefined || (entry !== undefined && entry.kind !== 'pypi')
          findings.name(name, category, {
            dependency: isMarked ? (isDirect ? 'direct' : 'transitive') : undefined,
            source: entry,
          })
        }
      }
    }
  },
}
