import {oneLine} from '../escape/text.ts'
import {ownTargetOf, type TargetStanding, UNDECLARED} from '../findings/standing.ts'
import {heldSince} from '../plan/progress.ts'
import type {PlaceholderIdentity, Plan, PlanEntry} from '../plan/types.ts'
import {sdistFileName} from './archive.ts'
import {toPlaceholder} from './from-plan.ts'
import type {ProtectedTarget} from './placeholder.ts'

/** A target that a held name protects, with whose it is. */
export interface StatedTarget extends Omit<ProtectedTarget, 'standing' | 'whose'>, TargetStanding {}

/** A name that has been registered, as the public may know it. */
export interface HeldName {
  readonly name: string
  /** ISO date (YYYY-MM-DD) of the upload, or of the creation in an organisation, in UTC. */
  readonly since: string
  /** Version and file name of the archive; null where an organisation created the project without one. */
  readonly version: string | null
  readonly file: string | null
  /** SHA-256 of the archive; null where there is none, or the plan does not know it. */
  readonly sha256: string | null
  /** Whom it protects, the heaviest first. Empty where all of its targets are internal. */
  readonly protects: readonly StatedTarget[]
  /** How many further targets it protects, where naming all of them would be too long. */
  readonly more: number
}

/** `forestall/statement/v1`: the names that somebody holds, why, and who that is. */
export interface Statement {
  readonly schema: 'forestall/statement/v1'
  /** ISO date (YYYY-MM-DD) of the last record of an upload that is in it; so that the same plan gives the same bytes. */
  readonly asOf: string
  readonly contact: PlaceholderIdentity
  /** By name. */
  readonly names: readonly HeldName[]
}

export interface StatementOptions {
  /** Whether internal names themselves are stated where they are held; look-alikes of theirs always are. */
  readonly includeInternal: boolean
}

/**
 * Returns what a plan states in public: the names that were uploaded, each with what its placeholder says of it. Internal
 * targets are not named, and their own names not stated unless that is asked for.
 * @returns the names left out too.
 * @throws ForestallError `badInput` for an entry that cannot become a placeholder.
 */
export function statementOf(
  plan: Plan,
  {includeInternal}: StatementOptions,
): {readonly statement: Statement; readonly omitted: readonly string[]} {
  const held = plan.entries.filter((entry) => heldSince(entry) !== undefined)
  const isOmitted = ({name}: PlanEntry) => !includeInternal && ownTargetOf(name, plan.targets)?.internal === true
  const stated = held.filter((entry) => !isOmitted(entry))
  const {author, email, url} = plan.placeholder
  const days = stated.map(({progress}) => progress!.updated.slice(0, 10)).sort()
  return {
    statement: {
      schema: 'forestall/statement/v1',
      asOf: days.at(-1) ?? '',
      contact: {author: author === null ? null : oneLine(author), email, url},
      names: stated.map((entry) => heldName(entry, plan)).sort((a, b) => (a.name < b.name ? -1 : 1)),
    },
    omitted: held.filter(isOmitted).map(({name}) => name),
  }
}

function heldName(entry: PlanEntry, plan: Plan): HeldName {
  const {name, version, protects, more = 0} = toPlaceholder(entry, plan)
  const {upload, create} = entry.progress!.steps
  const archive =
    create !== undefined && upload === undefined
      ? {version: null, file: null, sha256: null}
      : {version, file: sdistFileName(name, version), sha256: entry.sdist?.sha256 ?? null}
  return {
    name,
    since: heldSince(entry)!.slice(0, 10),
    ...archive,
    protects: protects.map(({standing: _, whose: __, ...target}) => ({...target, ...standingIn(plan, target.target)})),
    more,
  }
}

function standingIn({targets}: Plan, label: string): TargetStanding {
  const {standing, mine, internal} = targets.find(({name}) => name === label) ?? UNDECLARED
  return {standing, mine, internal}
}
