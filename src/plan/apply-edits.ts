import {ForestallError} from '../errors.ts'
import type {ListedName, NameList} from '../findings/types.ts'
import {closest} from '../names/closest.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import {checkName, type NameRules} from '../names/registrability.ts'
import {count} from '../plural.ts'
import type {PlanEdits} from './edits.ts'
import {newEntry, type PlanSettings} from './make.ts'
import type {Plan, PlanEntry, Route} from './types.ts'

/** What edits changed, each as a sentence fragment: `requsts: register → ask`. */
export type EditsDone = readonly string[]

/**
 * Returns the plan with what a command line asks for done to it. A name that is dropped is remembered, so that no update
 * brings it back; one that is added or that a route is set for is no longer.
 * @throws ForestallError `usage` for a name that cannot be added, or that is to be changed and is not in the plan.
 */
export function applyEdits(
  plan: Plan,
  edits: PlanEdits,
  list: NameList,
  settings: PlanSettings,
  rules: NameRules,
): {plan: Plan; done: EditsDone} {
  const known = new Set(plan.entries.map(({name}) => name))
  const isKnown = (name: NormalizedName) => known.has(name) || edits.wanted.has(name)
  for (const name of edits.dropped)
    if (!isKnown(name)) throw notInPlan(name, known, '`forestall plan` lists its names.')
  for (const name of edits.notes.keys())
    if (!isKnown(name)) throw notInPlan(name, known, `Add it with \`--add ${name}\`.`)
  const fresh = [...edits.wanted].filter((name) => !known.has(name))
  // A route alone takes in look-alikes of the plan's targets, such as suspected ones: any other name was meant to be an entry.
  const found = (name: NormalizedName) => {
    const finding = findingOf(name, list, rules)
    if (finding.squats.length === 0 && !edits.added.has(name))
      throw notInPlan(name, known, `Add it with \`--add ${name}\`.`)
    return finding
  }
  const kept = plan.entries.filter(({name}) => !edits.dropped.has(name))
  const entries = [...kept, ...fresh.map((name) => newEntry(found(name), list.targets, settings))]
  const dropped = [...new Set([...(plan.dropped ?? []), ...edits.dropped])].filter((name) => !edits.wanted.has(name))
  const edited = entries.map((entry) => withDecisions(entry, edits))
  return {
    plan: {...plan, ...(dropped.length > 0 || plan.dropped ? {dropped} : {}), entries: edited},
    done: [
      ...edited.filter(({name}) => !known.has(name)).map(({name, route}) => `${name}: added with route ${route}`),
      ...[...edits.dropped].map((name) => `${name}: dropped`),
      ...changesOfAll(kept, edits),
      ...edited.flatMap((entry, i) => changesOf(entries[i]!, entry, edits, !known.has(entry.name))),
    ],
  }
}

function withDecisions(entry: PlanEntry, {routeOfAll, routes, notes}: PlanEdits): PlanEntry {
  return {
    ...entry,
    route: routes.get(entry.name) ?? routeOfAll ?? entry.route,
    note: notes.get(entry.name) ?? entry.note,
  }
}

/** Returns what `all` changed, by the route there was: `259 names: ask → register`. */
function changesOfAll(entries: readonly PlanEntry[], {routeOfAll, routes}: PlanEdits): string[] {
  const counts = new Map<Route, number>()
  for (const {name, route} of entries) {
    if (routeOfAll === undefined || route === routeOfAll || routes.has(name)) continue
    counts.set(route, (counts.get(route) ?? 0) + 1)
  }
  return Array.from(counts, ([route, names]) => `${count(names, 'name')}: ${route} → ${routeOfAll}`)
}

function changesOf(before: PlanEntry, after: PlanEntry, {routeOfAll, routes}: PlanEdits, isNew: boolean): string[] {
  const isToldOfAll = isNew || (routeOfAll !== undefined && !routes.has(after.name))
  return [
    ...(before.route === after.route || isToldOfAll ? [] : [`${after.name}: ${before.route} → ${after.route}`]),
    ...(before.note === after.note ? [] : [`${after.name}: note`]),
  ]
}

/** What is known of a name that is to be added: as on the list, else only that nobody has it. */
function findingOf(name: NormalizedName, list: NameList, rules: NameRules): ListedName {
  const failed = checkName(name, rules).find(({passed}) => !passed)
  if (failed !== undefined) throw notOpen(name, failed.message)
  const found = list.names.find((finding) => finding.name === name)
  if (found !== undefined) return found
  return {
    name,
    verdict: 'open',
    refusal: null,
    risk: 0,
    coverage: 0,
    squats: [],
    alerts: [],
    live: null,
    closes: [],
    closedBy: null,
    suspected: null,
  }
}

function notOpen(name: string, why: string): ForestallError {
  return new ForestallError(
    'usage',
    `\`${name}\` cannot be added: it ${why}`,
    `See \`forestall explain ${name}\` for what PyPI says of it.`,
  )
}

function notInPlan(name: string, known: ReadonlySet<string>, remedy: string): ForestallError {
  const meant = closest(name, known)
  const hint = meant === undefined ? remedy : `Did you mean \`${meant}\`?`
  return new ForestallError('usage', `\`${name}\` is not in the plan`, hint)
}
