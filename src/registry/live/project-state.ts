import type {LiveState} from '../../findings/live-state.ts'
import type {NormalizedName} from '../../names/normalized-name.ts'

/**
 * What an index says about one name today: the states of warehouse's `LifecycleStatus` and PEP 792 as seen from outside.
 *
 *   free         no page: never registered, deleted, or prohibited; nobody outside PyPI can tell which
 *   empty        registered, without a release
 *   active       registered, with releases
 *   archived     registered, with releases; its owner has closed it to uploads (PEP 792)
 *   quarantined  registered, hidden by PyPI's admins while they examine it (PEP 792)
 *   unknown      the index could not be asked, its answer could not be read, or it has no page but nobody can tell by that
 *                whether PyPI has one
 */
export type ProjectState = FreeProject | UnknownProject | EmptyProject | QuarantinedProject | ReleasedProject

export interface FreeProject {
  readonly state: 'free'
  readonly name: NormalizedName
}

export interface UnknownProject {
  readonly state: 'unknown'
  readonly name: NormalizedName
  /** Whether the index did answer: that it has no page of this name, by which alone the name is not free. */
  readonly absent: boolean
  /** Why, as a clause for people to read; may contain text from outside. */
  readonly why: string
}

export interface EmptyProject extends Registered {
  readonly state: 'empty'
}

export interface QuarantinedProject extends Registered {
  readonly state: 'quarantined'
}

export interface ReleasedProject extends Registered {
  readonly state: 'active' | 'archived'
  /** How many versions were released and not deleted. */
  readonly releases: number
  readonly files: number
  /** ISO date-times of the oldest and the newest file; null if the index does not say. */
  readonly firstUpload: string | null
  readonly lastUpload: string | null
  /** Whether every file is withdrawn (PEP 592), so that installers ignore them. */
  readonly yanked: boolean
  /** SHA-256 of its files, as far as the index says. */
  readonly digests: readonly string[]
  /** What the JSON API says; null if the index has none, or it could not be asked (see `missing`). */
  readonly details: ProjectDetails | null
  /** Why `details` is null, if something failed. */
  readonly missing: string | null
  /** The targets that a placeholder made with this tool claims to protect; null if it does not carry the marker. */
  readonly placeholderFor: readonly string[] | null
  /** Whether one of the given users or organisations owns it; null if that is unknown. */
  readonly ours: boolean | null
}

interface Registered {
  readonly name: NormalizedName
  /** PyPI's serial of its last change. */
  readonly serial: number | null
}

/** What a project says about itself. All text is the uploader's: hostile. */
export interface ProjectDetails {
  /** As its owner spells it. */
  readonly displayName: string
  /** Newest version. */
  readonly version: string
  readonly summary: string
  readonly author: string
  readonly authorEmail: string
  readonly maintainer: string
  readonly maintainerEmail: string
  readonly homePage: string
  readonly keywords: string
  readonly classifiers: readonly string[]
  /** Label → address. */
  readonly urls: Readonly<Record<string, string>>
  /** Cut at `limits.descriptionLength` characters. */
  readonly description: string
  /** Why the newest version was yanked, if it was. */
  readonly yankedReason: string | null
  /** PyPI user names with a role; null if the index does not say. */
  readonly owners: readonly string[] | null
  readonly organization: string | null
}

/** Returns the state in the three words of a plan. `unknown` is never shown as `free`. */
export function liveState({state}: ProjectState): LiveState {
  return state === 'free' || state === 'unknown' ? state : 'exists'
}
