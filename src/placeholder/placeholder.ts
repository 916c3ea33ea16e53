import type {NormalizedName} from '../names/normalized-name.ts'
import type {PlaceholderIdentity} from '../plan/types.ts'

/**
 * `explain`: an in-tree build backend refuses every request and names the project meant.
 * `inert`: no code at all, and `Requires-Python: <0`, so that installers pass the archive by.
 */
export const STYLES = ['explain', 'inert'] as const
export type Style = (typeof STYLES)[number]

/** A target that a placeholder keeps from being squatted, and how its name looks like the target's. */
export interface ProtectedTarget {
  /** The target's label: a project name, `stdlib:NAME` or `slip:NAME`. */
  readonly target: string
  readonly seed: string
  readonly technique: string
  readonly detail: string
}

/**
 * Everything an archive is made from: the same placeholder is the same files. It is itself a file of the archive
 * (`placeholder.json`), so that anybody can recognise a placeholder and make it again.
 */
export interface Placeholder {
  readonly schema: 'forestall/placeholder/v1'
  readonly name: NormalizedName
  readonly version: string
  readonly style: Style
  readonly protects: readonly ProtectedTarget[]
  readonly contact: PlaceholderIdentity
}
