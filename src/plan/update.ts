import type {ListedName, NameList, Squat} from '../findings/types.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import {checkName, type NameRules, verdictOf} from '../names/registrability.ts'
import {withAccount} from './account.ts'
import {type Choice, chooseNames} from './choose.ts'
import {assemble, type PlanSettings} from './make.ts'
import {withOutlook} from './outlook.ts'
import {wasUploaded} from './progress.ts'
import {byRisk} from './schedule.ts'
import type {Plan, PlanEntry} from './types.ts'

/** What an update changed, by name, to be reported to the user. */
export interface PlanChanges {
  readonly added: readonly NormalizedName[]
  /** Of those, the ones that were in the plan before and were deleted by hand. */
  readonly returned: readonly NormalizedName[]
  /** Open before, registered now, but not by the user as far as the plan knows. */
  readonly takenSince: readonly NormalizedName[]
  /** Open before, now refused to everybody. */
  readonly refusedSince: readonly NormalizedName[]
  /** No longer reached by any technique, or look-alikes of a target that was not given; kept nevertheless. */
  readonly notReached: readonly NormalizedName[]
  /** Rank by risk among the names that were in the plan, 1 the riskiest. */
  readonly moved: readonly {readonly name: NormalizedName; readonly from: number; readonly to: number}[]
}

/**
 * Brings a plan up to date. Every entry keeps its position, its route, version and note, and whatever else the user or
 * `build` added; its figures come from `list`, which holds the names of the plan, whatever their verdict, and the
 * riskiest open ones; `rules` give the verdict on those that it does not hold. What is left of the budget goes to the riskiest open names that are not in the plan yet.
 */
export function updatePlan(
  previous: Plan,
  list: NameList,
  model: string,
  settings: PlanSettings,
  rules?: NameRules,
): {plan: Plan; changes: PlanChanges; passedOver: Choice['suspected']} {
  const found = new Map(list.names.map((finding) => [finding.name, finding]))
  const kept = previous.entries.map((entry) => refreshed(entry, found.get(entry.name), rules))
  // Names that PyPI refuses to everybody do not count towards the budget.
  const free = Math.max(0, settings.budget - kept.filter(({verdict}) => verdict !== 'refused').length)
  const {chosen: added, suspected} = chooseNames(list.names, {...previous, entries: kept}, free, list.targets, settings)
  const chosen = new Set(previous.chosen)
  const names = added.map(({name}) => name)
  const plan = {
    // Fields that somebody added to the file stay too: a `$schema` for an editor, a remark.
    ...previous,
    ...assemble(list, model, settings, [...kept, ...added]),
    chosen: [...new Set([...chosen, ...[...kept, ...added].map(({name}) => name)])],
  }
  return {
    plan: withOutlook(plan, list, settings),
    passedOver: suspected,
    changes: {
      added: names.filter((name) => !chosen.has(name)),
      returned: names.filter((name) => chosen.has(name)),
      takenSince: namesThatBecame(previous, kept, 'taken', (entry) => !wasUploaded(entry)),
      refusedSince: namesThatBecame(previous, kept, 'refused'),
      notReached: kept.filter(({name, squats}) => squats.length > 0 && !found.has(name)).map(({name}) => name),
      moved: movesBetween(previous.entries, kept),
    },
  }
}

/** An open name gets today's figures; any other keeps the figures it was chosen for. */
function refreshed(entry: PlanEntry, now: ListedName | undefined, rules: NameRules | undefined): PlanEntry {
  // A name that no technique reaches has no figures; whether it is still open the rules tell.
  if (now === undefined) return rules ? withAccount({...entry, ...verdictOf(checkName(entry.name, rules))}) : entry
  const {verdict, refusal, alerts, live, suspected} = now
  // What is said of a way may have become untrue: somebody has registered the name.
  const squats = entry.squats.map((squat) => ({
    ...squat,
    detail: now.squats.find((one) => isSameWay(one, squat))?.detail ?? squat.detail,
  }))
  return withAccount(
    now.verdict === 'open'
      ? {...entry, ...now, name: entry.name}
      : {...entry, verdict, refusal, alerts, live, suspected, squats},
  )
}

function isSameWay(a: Squat, b: Squat): boolean {
  return a.target === b.target && a.seed === b.seed && a.technique === b.technique
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

/** Ranks are counted among the names of the old plan: a name does not move because another is new. */
function movesBetween(before: readonly PlanEntry[], after: readonly PlanEntry[]): PlanChanges['moved'] {
  const rank = new Map(byRisk(after).map(({name}, i) => [name, i + 1]))
  return byRisk(before)
    .map(({name}, i) => ({name, from: i + 1, to: rank.get(name)!}))
    .filter(({from, to}) => from !== to)
}
