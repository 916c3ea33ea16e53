import {type NormalizedName, normalize} from '../names/normalized-name.ts'
import type {Target, TargetKind} from './types.ts'

/** A target before anything else is known of it. */
export type TargetName = Pick<Target, 'kind' | 'name'>

/** Returns how a target is written in plans, lists and target files: `requests`, `stdlib:json`, `slip:git`. */
export function labelOf({kind, name}: TargetName): string {
  return kind === 'project' ? name : `${kind}:${name}`
}

/** Reads a target as people write it: `requests`, `Requests`, `stdlib:os.path`, `slip:git`; `undefined` for no name. */
export function parseLabel(written: string): TargetName | undefined {
  const [, prefix, rest] = /^(stdlib|slip):(.*)$/s.exec(written) ?? [undefined, 'project', written]
  const name: NormalizedName | undefined = normalize(rest ?? '')
  return name && {kind: prefix as TargetKind, name}
}
