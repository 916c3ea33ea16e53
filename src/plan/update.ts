import type {NameFinding, NameList} from '../findings/types.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import {assemble, newEntry, type PlanSettings} from './make.ts'
import {wasUploaded, withAnswer} from './progress.ts'
import {byRisk} from './schedule.ts'
import type {Plan, PlanEntry} from './types.ts'

/** What an update changed, as names, for telling the user. */
export interface PlanChanges {
  readonly added: readonly NormalizedName[]
  /** Open before, registered now, and not by the user as far as the plan knows. */
  readonly takenSince: readonly NormalizedName[]
  /** Open before, refused to everybody now. */
  readonly refusedSince: readonly NormalizedName[]
  /** No technique reaches them any more, or their target is not asked for: kept all the same. */
  readonly notReached: readonly NormalizedName[]
  /** Rank by risk among the names that were in the plan, 1 the riskiest. */
  readonly moved: readonly {readonly name: NormalizedName; readonly from: number; readonly to: number}[]
}

/**
 * Brings a plan up to date. Every entry stays, with route, version, note and whatever else the user or `build` put
 * there, and in its place; its figures are taken from `list`, which holds the names of the plan with any verdict and the best open ones.
 * Free places of the budget go to the riskiest open names that are not in the plan yet.
 */
export function updatePlan(
  previous: Plan,
  list: NameList,
  model: string,
  settings: PlanSettings,
): {plan: Plan; changes: PlanChanges} {
  const found = new Map(list.names.map((finding) => [finding.name, finding]))
  const kept = previous.entries.map((entry) => refreshed(entry, found.get(entry.name)))
  const known = new Set(kept.map(({name}) => name))
  // What PyPI refuses to everybody spends nothing of the budget.
  const free = Math.max(0, settings.budget - kept.filter(({verdict}) => verdict !== 'refused').length)
  const added = list.names
    .filter(({name, verdict}) => verdict === 'open' && !known.has(name))
    .slice(0, free)
    .map((finding) => newEntry(finding, list.targets, settings))
  return {
    // What somebody added to the file stays too: a `$schema` for an editor, a remark.
    plan: {...previous, ...assemble(list, model, settings, [...kept, ...added])},
    changes: {
      added: added.map(({name}) => name),
      takenSince: namesThatBecame(previous, kept, 'taken', (entry) => !wasUploaded(entry)),
      refusedSince: namesThatBecame(previous, kept, 'refused'),
      notReached: kept.filter(({name}) => !found.has(name)).map(({name}) => name),
      moved: movesBetween(previous.entries, kept),
    },
  }
}

/** A name that is open has today's figures; one that is not keeps those that it was chosen for. */
function refreshed(entry: PlanEntry, now: NameFinding | undefined): PlanEntry {
  if (now === undefined) return entry
  const {verdict, refusal, alerts, live} = now
  return withAnswer(now.verdict === 'open' ? {...entry, ...now} : {...entry, verdict, refusal, alerts, live})
}

function namesThatBecame(
  previous: Plan,
  kept: readonly PlanEntry[],
  verdict: PlanEntry['verdict'],
  counts: (entry: PlanEntry) => boolean = () => true,
): NormalizedName[] {
  return kept
    .filter((entry, i) => counts(entry) && entry.verdict === verdict && previous.entries[i]!.verdict !== verdict)
    .map(({name}) => name)
}

/** Ranks by risk, counted among the names of the old plan: a name does not move because another one is new. */
function movesBetween(before: readonly PlanEntry[], after: readonly PlanEntry[]): PlanChanges['moved'] {
  const rank = new Map(byRisk(after).map(({name}, i) => [name, i + 1]))
  return byRisk(before)
    .map(({name}, i) => ({name, from: i + 1, to: rank.get(name)!}))
    .filter(({from, to}) => from !== to)
}
