import type {ListedName} from '../findings/types.ts'
import {expectNormalized, type NormalizedName} from '../names/normalized-name.ts'
import {ultranormalize} from '../names/ultranormal.ts'
import {wasUploaded} from './progress.ts'
import {byRisk} from './schedule.ts'
import type {PlanEntry, Route} from './types.ts'

/** Routes by which a project comes to be. Prohibition goes by the exact name, so that asking closes nothing else. */
const CREATING: ReadonlySet<Route> = new Set<Route>(['register', 'organisation'])

/** Tells whether doing what an entry says closes the rest of its similarity class to everybody. */
export function closesItsClass(entry: Pick<PlanEntry, 'route' | 'verdict' | 'progress'>): boolean {
  return CREATING.has(entry.route) && (entry.verdict === 'open' || wasUploaded(entry))
}

/**
 * Returns the entries, each with the open names of `list` that it closes and the risk of those, and with the entry that
 * closes it, if another one of the plan does. What is uploaded goes before what is riskier.
 */
export function withClosed(entries: readonly PlanEntry[], list: readonly ListedName[]): PlanEntry[] {
  const owners = new Map<string, NormalizedName>()
  const creating = byRisk(entries).filter(closesItsClass)
  for (const {name} of [...creating.filter(wasUploaded), ...creating]) {
    const form = ultranormalize(name)
    if (!owners.has(form)) owners.set(form, name)
  }
  const planned = new Set<string>(entries.map(({name}) => name))
  const closed = new Map<NormalizedName, {name: NormalizedName; risk: number}[]>()
  for (const {name: listed, verdict, risk} of list) {
    if (verdict !== 'open' || planned.has(listed)) continue
    const name = expectNormalized(listed)
    const owner = owners.get(ultranormalize(name))
    if (owner === undefined) continue
    closed.set(owner, [...(closed.get(owner) ?? []), {name, risk}])
  }
  return entries.map((entry) => {
    const owner = closesItsClass(entry) ? owners.get(ultranormalize(entry.name)) : undefined
    const closes = closed.get(entry.name) ?? []
    return {
      ...entry,
      closes: closes.map(({name}) => name),
      closesRisk: closes.reduce((sum, {risk}) => sum + risk, 0),
      closedBy: owner === undefined || owner === entry.name ? null : owner,
    }
  })
}

/** Two names of one similarity class: PyPI refuses the second. */
export interface ClassTwice {
  readonly name: NormalizedName
  readonly closedBy: NormalizedName
}

/** Returns the names, in the order given, that another one before them closes. */
export function closedAmong(names: readonly NormalizedName[]): ClassTwice[] {
  const first = new Map<string, NormalizedName>()
  return names.flatMap((name) => {
    const form = ultranormalize(name)
    const closedBy = first.get(form)
    if (closedBy === undefined) first.set(form, name)
    return closedBy === undefined || closedBy === name ? [] : [{name, closedBy}]
  })
}
