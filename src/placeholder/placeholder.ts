import type {NormalizedName} from '../names/normalized-name.ts'
import type {PlaceholderIdentity} from '../plan/types.ts'

/**
 * `explain`: an in-tree build backend refuses every request and names the project meant.
 * `inert`: no code at all; `Requires-Python: <0`, so that installers ignore the archive, and a build backend that does not
 * exist, so that those who do not ignore it fail (without `pyproject.toml`, PEP 517 has them install with setuptools).
 */
export const STYLES = ['explain', 'inert'] as const
export type Style = (typeof STYLES)[number]

/** A target that a placeholder protects, and how its name resembles the target's. */
export interface ProtectedTarget {
  /** The target's label: a project name, `stdlib:NAME` or `slip:NAME`. */
  readonly target: string
  readonly seed: string
  readonly technique: string
  readonly detail: string
  /** There where the index had no project of its name when the placeholder was made. */
  readonly standing?: 'unregistered'
  /** Of the placeholder's own name, whose it is: of a package inside an organisation, or of a project of those who hold it. */
  readonly whose?: 'internal' | 'mine'
}

/**
 * Everything that determines the files of an archive. It is itself one of them (`placeholder.json`), so that anybody can
 * recognise a placeholder and rebuild it.
 */
export interface Placeholder {
  readonly schema: 'forestall/placeholder/v1'
  readonly name: NormalizedName
  readonly version: string
  readonly style: Style
  /** The heaviest first. Empty where all of its targets are internal, and so not for others to read. */
  readonly protects: readonly ProtectedTarget[]
  /** How many further targets it protects, where naming all of them would be too long. */
  readonly more?: number
  readonly contact: PlaceholderIdentity
}
