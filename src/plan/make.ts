import {ownTargetOf, type StandingTarget} from '../findings/standing.ts'
import type {NameFinding, NameList} from '../findings/types.ts'
import {expectNormalized} from '../names/normalized-name.ts'
import {blockListOf} from './block-list.ts'
import {withClosed} from './classes.ts'
import {withCoverage} from './coverage.ts'
import {schedule} from './schedule.ts'
import type {PlaceholderIdentity, Plan, PlanEntry, Route} from './types.ts'

/** What the user decides about a plan. */
export interface PlanSettings {
  /** How many names the plan may hold. */
  readonly budget: number
  /** New projects per day that PyPI allows one user. */
  readonly perDay: number
  /** YYYY-MM-DD of the first batch. */
  readonly start: string
  /** What to do about every new name; undefined for what is usual. */
  readonly route: Route | undefined
  readonly placeholder: PlaceholderIdentity
  /** Whether names that probably cannot be had are chosen like others. */
  readonly includeSuspected: boolean
}

/** The version of a placeholder unless the user sets another: lower than any real release. */
export const FIRST_VERSION = '0.0.0'

/**
 * Returns a plan of `entries`, with days, coverage and settings; other names of `list` are dropped. The entries stay in
 * their order, whatever their risk: a plan is kept under version control, and its diffs should be readable.
 */
export function assemble(list: NameList, model: string, settings: PlanSettings, entries: readonly PlanEntry[]): Plan {
  return withCoverage({
    schema: 'forestall/plan/v1',
    index: list.index,
    model: {id: model},
    targets: list.targets,
    budget: settings.budget,
    perDay: settings.perDay,
    start: settings.start,
    placeholder: settings.placeholder,
    coverage: 0,
    blockList: blockListOf(list),
    entries: schedule(withClosed(entries, list.names), settings.perDay, settings.start),
  })
}

/** Returns an open finding as an entry that nobody has made a decision about yet. */
export function newEntry(
  finding: NameFinding,
  targets: readonly StandingTarget[],
  {route = usualRoute(finding.name, targets)}: Pick<PlanSettings, 'route'>,
): PlanEntry {
  const name = expectNormalized(finding.name)
  return {...finding, name, route, version: FIRST_VERSION, batch: null, date: null, note: ''}
}

/** An internal name shown on PyPI tells attackers what to look for: it is asked for rather than registered. */
function usualRoute(name: string, targets: readonly StandingTarget[]): Route {
  return ownTargetOf(name, targets)?.internal ? 'ask' : 'register'
}
