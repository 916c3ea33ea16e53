import type {NormalizedName} from '../names/normalized-name.ts'
import type {Refusal, Verdict} from '../names/verdict.ts'
import type {Question} from '../targets/question.ts'
import type {IndexIdentity} from './index-identity.ts'
import type {LiveState} from './live-state.ts'
import type {TargetStanding} from './standing.ts'
import type {Suspicion} from './suspected.ts'

/** One way to reach a name: which target it squats, from which seed, by which technique, and how likely (0 to 1). */
export interface Squat {
  /** The target's label: a project name, `stdlib:NAME` or `slip:NAME`. */
  readonly target: string
  readonly seed: string
  readonly technique: string
  /** What was done to the seed, in words: `drops "e" at 5`. */
  readonly detail: string
  readonly likelihood: number
}

/** Tells whether a squat is its target's own name, and no look-alike of it: of a project that nobody has registered, or a slip. */
export function isItself(name: string, {target, technique}: Pick<Squat, 'target' | 'technique'>): boolean {
  return technique === 'exact' && target.replace(/^.*:/s, '') === name
}

/** A name with everything known about it, as in `list --json`. */
export interface NameFinding {
  /** In normalized form; a refused name may be one that the rule of names forbids, such as `requests-`. */
  readonly name: string
  readonly verdict: Verdict
  readonly refusal: Refusal | null
  /** Sum over the targets it squats of exposure × likelihood. */
  readonly risk: number
  /** Risk of this name and all names above it. */
  readonly coverage: number
  /** Most likely first. */
  readonly squats: readonly Squat[]
  /** `typosnyper:<check>` for each of PyPI's checks that would alert its admins to this name. */
  readonly alerts: readonly string[]
  readonly live: LiveState | null
  /** The name is a word that is part of many projects' names, so whoever registers it may be innocent. */
  readonly commonWord?: true
}

/** The figures of a target's look-alikes. Counts are of distinct names. */
export interface TargetTotals {
  readonly name: string
  /** Rank by downloads, 1 the highest; null when not among the most downloaded. */
  readonly rank: number | null
  readonly exposure: number
  readonly variants: number
  readonly open: number
  readonly taken: number
  readonly refused: number
  readonly beyond: number
}

/** A protected target: whose it is, and what its look-alikes came to. */
export interface TargetSummary extends TargetTotals, TargetStanding {}

/** A name on a list, with what is known of having it. */
export interface ListedName extends NameFinding {
  /** Open names below it on the list that registering this one closes to everybody. */
  readonly closes: readonly NormalizedName[]
  /** The name above it that closes this one; null if none does. */
  readonly closedBy: NormalizedName | null
  /** Why it probably cannot be had, although no index has it; null if nothing is known. */
  readonly suspected: Suspicion | null
}

/** Names as they were ranked, and the targets they imitate. */
export interface RankedList {
  readonly targets: readonly TargetSummary[]
  readonly names: readonly NameFinding[]
}

export interface NameList extends RankedList {
  readonly schema: 'forestall/list/v1'
  readonly index: IndexIdentity
  readonly names: readonly ListedName[]
  /** What may have been meant by targets that nobody has registered, and nobody declares; if there are any. */
  readonly questions?: readonly Question[]
}
