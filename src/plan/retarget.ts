import {ForestallError} from '../errors.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import {FIRST_VERSION} from './make.ts'
import {planLine} from './plan-line.ts'
import type {Plan, PlanEntry} from './types.ts'

const MAX_NAMED = 3

/**
 * Refuses targets that leave out one of an existing plan's: its names would cover nothing any more.
 * @param path of the plan, for the message; `targets` are labels.
 * @throws ForestallError `usage` with the ways out.
 */
export function refuseOtherTargets({targets: known}: Plan, targets: readonly string[], path: string): void {
  const asked = new Set(targets)
  const left = known.filter(({name}) => !asked.has(name)).map(({name}) => name)
  if (left.length === 0) return
  const added = targets.filter((name) => known.every((target) => target.name !== name))
  const both = [...known.map(({name}) => name), ...added]
  const together =
    both.length > 2 * MAX_NAMED
      ? 'Name its targets as well'
      : `Plan for all of them (\`${planLine(path, ` ${both.join(' ')}`)}\`)`
  throw new ForestallError(
    'usage',
    added.length > 0
      ? `${path} is a plan for ${words(known.map(({name}) => name))}, not for ${words(added)}`
      : `${path} is also a plan for ${words(left)}`,
    `${together}, write another plan (\`--output ${added[0]?.replace(':', '-') ?? 'other'}.json\`), or let go of the targets left out with \`--retarget\`.`,
  )
}

/**
 * Returns the plan without the entries that squat none of `targets` (labels) and that nobody has worked on; what
 * somebody decided, wrote, built or uploaded stays, and covers nothing.
 */
export function retargeted(plan: Plan, targets: readonly string[]): {plan: Plan; dropped: NormalizedName[]} {
  const asked = new Set(targets)
  const isLeft = (entry: PlanEntry) =>
    entry.squats.length > 0 && entry.squats.every(({target}) => !asked.has(target)) && isUntouched(entry)
  const dropped = plan.entries.filter(isLeft).map(({name}) => name)
  const gone = new Set(dropped)
  return {
    plan: {
      ...plan,
      ...(plan.chosen && {chosen: plan.chosen.filter((name) => !gone.has(name))}),
      entries: plan.entries.filter(({name}) => !gone.has(name)),
    },
    dropped,
  }
}

function isUntouched({route, version, note, sdist, progress}: PlanEntry): boolean {
  return route === 'register' && version === FIRST_VERSION && note === '' && !sdist && !progress
}

function words(labels: readonly string[]): string {
  const shown = labels.slice(0, MAX_NAMED).map((label) => `\`${label}\``)
  const rest = labels.length - shown.length
  const all = rest > 0 ? [...shown, `${rest} more`] : shown
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}
