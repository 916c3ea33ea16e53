import type {FileTarget} from '../dependency.ts'
import {labelOf} from '../label.ts'

/**
 * Says of the names in lock files that somebody may or may not have written down what the files beside them tell. A lock
 * like poetry.lock knows of some names that somebody asked for them, those that no other package needs; where all of
 * these stand in another file, that is the one it was made from, and what that does not name was brought in by others.
 * @param lists the targets of each file.
 */
export function withManifests(lists: readonly (readonly FileTarget[])[]): (readonly FileTarget[])[] {
  return lists.map((lock) => {
    const asked = lock.filter(({dependency}) => dependency === 'direct').map(labelOf)
    if (asked.length === 0 || lock.every(({dependency}) => dependency !== undefined)) return lock
    for (const other of lists) {
      if (other === lock || other.some(({dependency}) => dependency === 'transitive')) continue
      const written = new Set(other.map(labelOf))
      if (asked.every((label) => written.has(label)))
        return lock.map((target) =>
          target.dependency === undefined && !written.has(labelOf(target))
            ? {...target, dependency: 'transitive' as const}
            : target,
        )
    }
    return lock
  })
}
