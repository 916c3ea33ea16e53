import {normalize} from '../../../names/normalized-name.ts'
import type {DependencyFacts} from '../../dependency.ts'

/** Returns what a lock file says of how `name` came in. */
export type DependencyOf = (name: string) => DependencyFacts['dependency']

/**
 * Tells direct from transitive dependencies where a lock file lists what the project itself asks for: those are direct,
 * all others transitive. Where it lists nothing of the kind, nothing is known.
 */
export function fromRoots(asked: Iterable<string>): DependencyOf {
  const direct = normalizedSet(asked)
  return (name) => (direct.size === 0 ? undefined : direct.has(normalize(name) ?? name) ? 'direct' : 'transitive')
}

/**
 * Tells what it can where a lock file lists only which package needs which: what no other needs was asked for. What
 * another needs may have been asked for too.
 */
export function fromNeeds(needed: Iterable<string>): DependencyOf {
  const needs = normalizedSet(needed)
  return (name) => (needs.size === 0 || needs.has(normalize(name) ?? name) ? undefined : 'direct')
}

function normalizedSet(names: Iterable<string>): ReadonlySet<string> {
  return new Set([...names].map((name) => normalize(name) ?? name))
}
