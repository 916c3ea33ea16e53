import type {NormalizedName} from '../names/normalized-name.ts'

/** A PyPI project, a standard-library module (`--stdlib`), or a word typed by mistake after `pip install` (`--slips`). */
export type TargetKind = 'project' | 'stdlib' | 'slip'

/** What makes a target the target it is. */
export interface TargetName {
  readonly kind: TargetKind
  readonly name: NormalizedName
}

/** What is to be protected. Two targets are the same if their kinds and names are. */
export interface Target extends TargetName {
  /** Aliases given by the user with `--alias TARGET=ALIAS`, in addition to those of the table. */
  readonly aliases: readonly NormalizedName[]
}

/** A string from which look-alikes of a target are made. */
export interface Seed {
  readonly text: NormalizedName
  /** How the seed relates to its target, e.g. `name`, `import name`, `brand`, `command`, `name without digits`. */
  readonly origin: string
  /** Distinct public files that tell people to install this text, if any were seen. */
  readonly files?: number | undefined
}
