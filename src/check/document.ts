import type {IndexIdentity} from '../findings/index-identity.ts'
import type {LiveState} from '../findings/live-state.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import type {Refusal, Verdict} from '../names/verdict.ts'

/**
 * What is said of a name, the gravest first. `internal` is unclaimed too, but meant to come from elsewhere; `allowed` was
 * found right by the user.
 */
export const CHECK_KINDS = [
  'unclaimed',
  'deleted',
  'suspected',
  'look-alike',
  'refused',
  'internal',
  'allowed',
  'fine',
] as const

export type CheckKind = (typeof CHECK_KINDS)[number]

/** The kinds that somebody should act on. */
export const ACTIONABLE: ReadonlySet<CheckKind> = new Set([
  'unclaimed',
  'deleted',
  'suspected',
  'look-alike',
  'refused',
])

/** A popular project that a name imitates, as `explain` has it. */
export interface Imitated {
  /** The target's label: a project name, `stdlib:NAME` or `slip:NAME`. */
  readonly target: string
  /** Rank by downloads, 1 the highest; null when not among the most downloaded. */
  readonly rank: number | null
  readonly technique: string
  /** What was done to the target's name, in words: `drops "e" at 5`. */
  readonly detail: string
  readonly likelihood: number
}

/** Where a name was found. */
export interface CheckedMention {
  readonly file: string
  readonly line: number
  readonly written: string
  /** `file` for a dependency file, `command` for a line that somebody or a machine runs. */
  readonly origin: 'file' | 'command'
  readonly dependency: 'direct' | 'transitive' | null
  readonly source: {readonly kind: 'pypi' | 'index' | 'vcs' | 'url' | 'path'; readonly location: string} | null
}

/** One name with all that was found out about it. */
export interface CheckedName {
  readonly name: NormalizedName
  /** The gravest first; `fine` or `allowed` alone. */
  readonly kinds: readonly CheckKind[]
  readonly verdict: Verdict
  readonly refusal: Refusal | null
  /** Likeliest first; empty unless the name looks like theirs by intent. */
  readonly imitates: readonly Imitated[]
  /** When the snapshot was true that last held the name, if it was deleted since. */
  readonly deletedSince: string | null
  readonly live: LiveState | null
  readonly mentions: readonly CheckedMention[]
}

export interface CheckDocument {
  readonly schema: 'forestall/check/v1'
  readonly index: IndexIdentity
  readonly files: {
    readonly read: number
    readonly skipped: {
      readonly binary: number
      readonly large: number
      readonly links: number
      readonly unreadable: number
      /** What tests work on, such as sample projects. */
      readonly fixtures: number
    }
  }
  /** Mentions beside a comment that says to ignore them. */
  readonly ignored: number
  /** How many names are of each kind; a name counts by its gravest. */
  readonly counts: Readonly<Record<CheckKind, number>>
  /** Every name, those to act on first. */
  readonly names: readonly CheckedName[]
}
