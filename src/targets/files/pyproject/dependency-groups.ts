import {asArray, asTable, at, isTable} from '../tables.ts'
import type {Findings, Table} from '../types.ts'

/**
 * Notes what keeps dependency groups (PEP 735) from being installed: an `include-group` without such a group, groups that
 * include one another, and an entry that is neither that nor a requirement. What they list is read nevertheless.
 */
export function noteGroupFaults(document: Table, findings: Findings): void {
  const groups = new Map<string, readonly string[]>()
  for (const [name, entries] of Object.entries(at(document, 'dependency-groups'))) {
    const included: string[] = []
    for (const entry of asArray(entries)) {
      const group = asTable(entry)['include-group']
      if (typeof group === 'string') included.push(normalized(group))
      else if (isTable(entry)) findings.note('is not an include-group', entry, `dependency-groups.${name}`)
    }
    groups.set(normalized(name), included)
  }
  for (const [name, included] of groups) {
    for (const group of included)
      if (!groups.has(group)) findings.note('there is no such group', group, `dependency-groups.${name}`)
  }
  for (const name of circular(groups)) findings.note('includes itself', name, `dependency-groups.${name}`)
}

/** Yields a group of each circle, found by a search in depth on a stack of its own: hostile chains are long. */
function* circular(groups: ReadonlyMap<string, readonly string[]>): Generator<string> {
  const state = new Map<string, 'open' | 'done'>()
  for (const root of groups.keys()) {
    const stack = [root]
    while (stack.length > 0) {
      const name = stack.at(-1)!
      if (state.get(name) !== undefined) {
        stack.pop()
        state.set(name, 'done')
        continue
      }
      state.set(name, 'open')
      for (const group of groups.get(name) ?? []) {
        if (state.get(group) === 'open') yield group
        else if (state.get(group) === undefined) stack.push(group)
      }
    }
  }
}

/** As names of projects are: `Test_Tools` is `test-tools`. */
function normalized(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}
