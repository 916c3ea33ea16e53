import {normalize} from '../names/normalized-name.ts'
import type {TargetName} from './types.ts'

declare const brand: unique symbol

/**
 * A target as plans, lists and target files write it: `requests`, `stdlib:json`, `slip:git`. Only `labelOf` makes one;
 * `parseLabel` reads it back.
 */
export type TargetLabel = string & {readonly [brand]: 'TargetLabel'}

/** Returns the label of a target: a project's name as it is, any other name with its kind before it. */
export function labelOf({kind, name}: TargetName): TargetLabel {
  return (kind === 'project' ? name : `${kind}:${name}`) as string as TargetLabel
}

/**
 * Reads a label, or a target as people write it: `requests`, `Requests`, `stdlib:os.path`, `slip:git`. Returns `undefined`
 * for anything else.
 */
export function parseLabel(written: string): TargetName | undefined {
  const colon = written.indexOf(':')
  const prefix = colon < 0 ? undefined : written.slice(0, colon)
  if (prefix !== undefined && prefix !== 'stdlib' && prefix !== 'slip') return undefined
  const name = normalize(written.slice(colon + 1))
  return name && {kind: prefix ?? 'project', name}
}
