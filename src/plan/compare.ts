import type {Plan} from './types.ts'

/** Something about a plan that is otherwise than before. */
export interface PlanDifference {
  readonly what: string
  readonly from: string
  readonly to: string
}

/** What of a plan as a whole a run can change, each with its value in words. */
const SETTINGS: Readonly<Record<string, (plan: Plan) => string | number | null>> = {
  budget: ({budget}) => budget,
  'uploads a day': ({perDay}) => perDay,
  start: ({start}) => start,
  author: ({placeholder}) => placeholder.author,
  email: ({placeholder}) => placeholder.email,
  url: ({placeholder}) => placeholder.url,
  names: ({index}) => `${index.names} of ${index.asOf}`,
  model: ({model}) => model.id,
}

/** Returns what a run changed about a plan as a whole: its settings, its targets and what is declared of them. */
export function settingsChanged(before: Plan, after: Plan): PlanDifference[] {
  const settings = Object.entries(SETTINGS).map(([what, read]) => differenceOf(what, read(before), read(after)))
  const labels = new Set([...before.targets, ...after.targets].map(({name}) => name))
  const targets = [...labels].map((label) =>
    differenceOf(`target ${label}`, targetWords(before, label), targetWords(after, label)),
  )
  return [...settings, ...targets].filter(({from, to}) => from !== to)
}

/** Returns the entries that were in the plan and have another upload day now. */
export function datesMoved(before: Plan, after: Plan): PlanDifference[] {
  const dates = new Map<string, string | null>(before.entries.map(({name, date}) => [name, date]))
  return after.entries
    .filter(({name}) => dates.has(name))
    .map(({name, date}) => differenceOf(name, dates.get(name)!, date))
    .filter(({from, to}) => from !== to)
}

function differenceOf(what: string, from: string | number | null, to: string | number | null): PlanDifference {
  return {what, from: String(from ?? 'none'), to: String(to ?? 'none')}
}

function targetWords({targets}: Plan, label: string): string | null {
  const target = targets.find(({name}) => name === label)
  if (target === undefined) return null
  return [target.standing, ...(target.mine ? ['mine'] : []), ...(target.internal ? ['internal'] : [])].join(', ')
}
