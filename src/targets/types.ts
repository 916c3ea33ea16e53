import type {NormalizedName} from '../names/normalized-name.ts'

/** A PyPI project, a standard-library module (`--stdlib`), or a word typed by mistake after `pip install` (`--slips`). */
export type TargetKind = 'project' | 'stdlib' | 'slip'

/** What is to be protected. Two targets are the same if kind and name are. */
export interface Target {
  readonly kind: TargetKind
  readonly name: NormalizedName
  /** Aliases given by the user with `--alias TARGET=ALIAS`, beside those of the table. */
  readonly aliases: readonly NormalizedName[]
}

/** A string the look-alikes of a target are made from. */
export interface Seed {
  readonly text: NormalizedName
  /** How the seed belongs to its target, e.g. `name`, `import name`, `brand`, `command`, `name without digits`. */
  readonly origin: string
}
