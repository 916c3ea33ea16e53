import type {StandingTarget} from '../findings/standing.ts'
import type {ListedName} from '../findings/types.ts'
import {ultranormalize} from '../names/ultranormal.ts'
import {closesItsClass} from './classes.ts'
import {newEntry, type PlanSettings} from './make.ts'
import type {Plan, PlanEntry} from './types.ts'

/** New entries, and the names that were passed over on the way to them. */
export interface Choice {
  readonly chosen: readonly PlanEntry[]
  /** Riskier than the last of the chosen, but probably not to be had. */
  readonly suspected: readonly ListedName[]
}

/**
 * Chooses the riskiest open names that are not in the plan yet. Of a similarity class only one is registered, since that
 * closes the others; names that probably cannot be had are passed over, unless that is asked for.
 * @param names ranked, riskiest first.
 * @param entries of the plan so far; `dropped` the names that are not wanted.
 * @param free how many may be chosen.
 */
export function chooseNames(
  names: readonly ListedName[],
  {entries, dropped = []}: Pick<Plan, 'entries' | 'dropped'>,
  free: number,
  targets: readonly StandingTarget[],
  settings: Pick<PlanSettings, 'route' | 'includeSuspected'>,
): Choice {
  const known = new Set<string>([...entries.map(({name}) => name), ...dropped])
  const closed = new Set(entries.filter(closesItsClass).map(({name}) => ultranormalize(name)))
  const chosen: PlanEntry[] = []
  const suspected: ListedName[] = []
  for (const name of names) {
    if (chosen.length >= free) break
    if (name.verdict !== 'open' || known.has(name.name)) continue
    const entry = newEntry(name, targets, settings)
    const form = ultranormalize(entry.name)
    if (closesItsClass(entry) && closed.has(form)) continue
    if (name.suspected && !settings.includeSuspected) {
      suspected.push(name)
      continue
    }
    chosen.push(entry)
    if (closesItsClass(entry)) closed.add(form)
  }
  return {chosen, suspected}
}
