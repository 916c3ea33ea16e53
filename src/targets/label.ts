import {type NormalizedName, normalize} from '../names/normalized-name.ts'
import type {Target} from './types.ts'

/** A target before anything else is known of it. */
export type TargetName = Pick<Target, 'kind' | 'name'>

/** Returns how a target is written in plans, lists and target files: `requests`, `stdlib:json`, `slip:git`. */
export function labelOf({kind, name}: TargetName): string {
  return kind === 'project' ? name : `${kind}:${name}`
}

/** Returns the target that `labelOf` wrote. */
export function targetOf(label: string): TargetName {
  const colon = label.indexOf(':')
  const kind = colon < 0 ? 'project' : (label.slice(0, colon) as TargetName['kind'])
  return {kind, name: label.slice(colon + 1) as NormalizedName}
}

/** Reads a target as people write it: `requests`, `Requests`, `stdlib:os.path`, `slip:git`; `undefined` for no name. */
export function parseLabel(written: string): TargetName | undefined {
  const colon = written.indexOf(':')
  const prefix = colon < 0 ? undefined : written.slice(0, colon)
  if (prefix !== undefined && prefix !== 'stdlib' && prefix !== 'slip') return undefined
  const name = normalize(written.slice(colon + 1))
  return name && {kind: prefix ?? 'project', name}
}
