import type {IndexIdentity} from '../findings/index-identity.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import {checkName, type NameRules} from '../names/registrability.ts'
import {accountOfRules} from '../plan/account.ts'
import {heldSince} from '../plan/progress.ts'
import type {Plan, Route} from '../plan/types.ts'
import type {LearnedNames} from '../registry/learned/learned-names.ts'
import {liveState, type ProjectState} from '../registry/live/project-state.ts'
import {factsOf, type ProjectFacts} from './facts.ts'
import {type Standing, type StandingId, standingOf} from './standing.ts'

/** One name of the plan, as in `status --json`. */
export interface StatusEntry extends Standing {
  readonly name: NormalizedName
  readonly route: Route
  readonly date: string | null
  /** Null unless the index was asked. */
  readonly project: ProjectFacts | null
}

/** Of the names of a route that the user has or can still have: how many are theirs, and how many there are. */
export interface Headway {
  readonly done: number
  readonly all: number
}

/** `forestall status --json`. */
export interface Status {
  readonly schema: 'forestall/status/v1'
  readonly index: IndexIdentity
  /** Whether the index was asked; otherwise everything is based on the local names. */
  readonly live: boolean
  /** YYYY-MM-DD. */
  readonly date: string
  readonly counts: Readonly<Record<StandingId, number>>
  /** How far the uploads are. */
  readonly uploads: Headway
  /** Likewise of the names to be created in an organisation. */
  readonly created: Headway
  /** How many entries are marked `alarm`. */
  readonly alarms: number
  /** Entries that need action first, then by standing, then in the plan's order. */
  readonly entries: readonly StatusEntry[]
}

export interface StatusSources {
  readonly rules: NameRules
  readonly learned: LearnedNames
  readonly index: IndexIdentity
  /** What the index said about each name; null if it was not asked. */
  readonly states: ReadonlyMap<string, ProjectState> | null
  /** YYYY-MM-DD. */
  readonly today: string
  /** Returns the shell line that runs a command on the plan. */
  readonly onPlan: (command: string) => string
}

/** @param recorded the names that the user has by the plan's record, which holds where the index could not tell. */
function headway(entries: readonly StatusEntry[], by: Route, recorded: ReadonlySet<NormalizedName>): Headway {
  const wanted = entries.filter(({route}) => route === by)
  const done = wanted.filter(
    ({name, standing}) => standing === 'yours' || (standing === 'unknown' && recorded.has(name)),
  ).length
  const left = wanted.filter(
    ({name, standing}) => standing === 'open' || (standing === 'unknown' && !recorded.has(name)),
  ).length
  return {done, all: done + left}
}

/** The standings in the order in which they matter to a reader. */
export const STANDINGS = ['taken', 'quarantined', 'unknown', 'open', 'archived', 'yours', 'refused'] as const

/** Returns the standing of every name of `plan`. */
export function statusOf(plan: Plan, {rules, learned, index, states, today, onPlan}: StatusSources): Status {
  const entries = plan.entries.map((entry): StatusEntry => {
    const state = states?.get(entry.name)
    const project = state ? factsOf(state, entry.sdist?.sha256) : null
    const outcomes = checkName(entry.name, rules)
    const account = accountOfRules(outcomes, {
      live: state ? liveState(state) : null,
      recorded: entry.progress,
      learned: learned.get(entry.name),
    })
    const view = {entry, project, rules: outcomes, account, asOf: index.asOf, today, onPlan}
    return {name: entry.name, route: entry.route, date: entry.date, ...standingOf(view), project}
  })
  const recorded = new Set(plan.entries.filter((entry) => heldSince(entry) !== undefined).map(({name}) => name))
  const rankOf = ({alarm, standing}: StatusEntry): number => (alarm ? 0 : 1 + STANDINGS.indexOf(standing))
  return {
    schema: 'forestall/status/v1',
    index,
    live: states !== null,
    date: today,
    counts: Object.fromEntries(
      STANDINGS.map((id) => [id, entries.filter(({standing}) => standing === id).length]),
    ) as Status['counts'],
    uploads: headway(entries, 'register', recorded),
    created: headway(entries, 'organisation', recorded),
    alarms: entries.filter(({alarm}) => alarm).length,
    entries: entries.toSorted((a, b) => rankOf(a) - rankOf(b)),
  }
}
