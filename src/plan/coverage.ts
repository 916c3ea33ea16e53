import {targetsByName} from '../findings/standing.ts'
import {closesItsClass} from './classes.ts'
import {wasUploaded} from './progress.ts'
import {byRisk} from './schedule.ts'
import type {Plan, PlanEntry} from './types.ts'

/** What is done about a name by these routes keeps others from taking it. */
const KEEPING: ReadonlySet<string> = new Set(['register', 'organisation', 'ask'])

/** The part of a plan that says what its names cover. */
type Covering = Pick<Plan, 'targets' | 'entries'>

/**
 * Tells whether an entry keeps its name from others: its route is to register it, to have an organisation create it or to
 * ask PyPI to prohibit it, and the name is neither refused to everybody nor taken by somebody else.
 */
export function keepsName(entry: Pick<PlanEntry, 'route' | 'verdict' | 'progress'>): boolean {
  if (!KEEPING.has(entry.route) || entry.verdict === 'refused') return false
  return entry.verdict !== 'taken' || wasUploaded(entry)
}

/**
 * Returns what tells of an entry of a plan what it covers of the risk to the plan's targets: nothing if it does not keep
 * its name, else its risk, as far as that is the risk of squatting targets that the plan is about, and the risk of the
 * names that it closes.
 */
export function coveredBy({targets}: Pick<Plan, 'targets'>): (entry: PlanEntry) => number {
  const byName = targetsByName(targets)
  return (entry) =>
    keepsName(entry) ? riskTo(byName, entry) + (closesItsClass(entry) ? (entry.closesRisk ?? 0) : 0) : 0
}

function riskTo(targets: ReadonlyMap<string, {readonly exposure: number}>, {risk, squats}: PlanEntry): number {
  if (squats.every(({target}) => targets.has(target))) return risk
  return squats.reduce((sum, {target, likelihood}) => sum + (targets.get(target)?.exposure ?? 0) * likelihood, 0)
}

/**
 * Returns the plan with what its entries cover, each with all that are riskier, and all together. Whoever says how much a
 * plan covers says this number.
 */
export function withCoverage<P extends Covering>(plan: P): P & Pick<Plan, 'coverage' | 'entries'> {
  const covered = coveredBy(plan)
  let coverage = 0
  const upTo = new Map<string, number>()
  for (const entry of byRisk(plan.entries)) {
    coverage = Math.min(1, coverage + covered(entry))
    upTo.set(entry.name, coverage)
  }
  return {...plan, coverage, entries: plan.entries.map((entry) => ({...entry, coverage: upTo.get(entry.name)!}))}
}
