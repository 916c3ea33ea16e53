import type {Target} from './types.ts'

/** Returns how a target is written in plans, lists and target files: `requests`, `stdlib:json`, `slip:git`. */
export function labelOf({kind, name}: Target): string {
  return kind === 'project' ? name : `${kind}:${name}`
}
