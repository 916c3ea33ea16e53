import {parseLabel} from '../targets/label.ts'

/**
 * What has to be known of a target before anything is said of it: whether the index in use has a project of its name,
 * and what the user declares it to be.
 */
export interface TargetStanding {
  readonly standing: 'registered' | 'unregistered'
  /** The user maintains it (`--mine`). */
  readonly mine: boolean
  /** Its name is used inside an organisation and is not for others to read (`--internal`). */
  readonly internal: boolean
}

/** A target by its label, as a list or a plan holds it. */
export interface StandingTarget extends TargetStanding {
  /** A project name, `stdlib:NAME` or `slip:NAME`. */
  readonly name: string
}

/** The kinds of targets that sentences tell apart. */
export const STANDING_KINDS = ['mine', 'others', 'internal', 'unpublished', 'unclaimed', 'module', 'slip'] as const

/**
 * `mine`, `others`: a project on the index, the user's or somebody else's. `internal`: as declared. `unpublished`: the
 * user's own, not on the index. `unclaimed`: not on the index either, and nobody says whose it is.
 */
export type StandingKind = (typeof STANDING_KINDS)[number]

/** What a plan written before standings were known says of a target that it does not describe. */
export const UNDECLARED: TargetStanding = {standing: 'registered', mine: false, internal: false}

const BY_NAME = new WeakMap<readonly StandingTarget[], ReadonlyMap<string, StandingTarget>>()

/**
 * Returns `targets` by their labels. The map is made once for each array: plans of thousands of targets ask for it with
 * every entry.
 */
export function targetsByName<T extends StandingTarget>(targets: readonly T[]): ReadonlyMap<string, T> {
  const known = BY_NAME.get(targets) ?? new Map(targets.map((target) => [target.name, target]))
  BY_NAME.set(targets, known)
  return known as ReadonlyMap<string, T>
}

/** Returns the target whose own name `name` is, if it is one's: the label of a project is its name. */
export function ownTargetOf<T extends StandingTarget>(name: string, targets: readonly T[]): T | undefined {
  return targetsByName(targets).get(name)
}

/** Returns which kind of target a target is. */
export function standingKind({name, standing, mine, internal}: StandingTarget): StandingKind {
  const kind = parseLabel(name)?.kind
  if (kind === 'stdlib') return 'module'
  if (kind === 'slip') return 'slip'
  if (internal) return 'internal'
  if (standing === 'registered') return mine ? 'mine' : 'others'
  return mine ? 'unpublished' : 'unclaimed'
}
