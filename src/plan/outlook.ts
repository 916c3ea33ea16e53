import type {NameList} from '../findings/types.ts'
import {chooseNames} from './choose.ts'
import {withClosed} from './classes.ts'
import {coveredBy, keepsName} from './coverage.ts'
import type {PlanSettings} from './make.ts'
import type {OutlookPoint, Plan} from './types.ts'

/** How far a plan looks beyond its budget, in names: 25 days of uploads. */
const MAX_OUTLOOK = 100
/** The points in between are so many names apart. */
const STEP = 10
/** If a plan of that many names covers less than this share of the risk, uploading is not worth the days. */
const MIN_WORTH = 0.1

/**
 * Returns the plan with what it would cover if its budget were larger: at every tenth name up to `MAX_OUTLOOK`, chosen
 * from `list` as those of the plan were. The names of the plan come first, whatever their risk, since they are decided.
 */
export function withOutlook(plan: Plan, list: NameList, settings: PlanSettings): Plan {
  const kept = plan.entries.filter(keepsName).length
  const {chosen} = chooseNames(list.names, plan, Math.max(0, MAX_OUTLOOK - kept), list.targets, settings)
  const further = withClosed([...plan.entries, ...chosen], list.names).slice(plan.entries.length)
  const covered = coveredBy(plan)
  const outlook: OutlookPoint[] = []
  let coverage = plan.coverage
  further.filter(keepsName).forEach((entry, i, {length}) => {
    coverage = Math.min(1, coverage + covered(entry))
    const names = kept + i + 1
    if (names % STEP === 0 || i === length - 1) outlook.push({names, coverage})
  })
  return {...plan, outlook}
}

/** Returns the share of squats of the plan's targets that no technique reaches, so that no plan can cover them. */
export function beyondOf({targets}: Pick<Plan, 'targets'>): number {
  return targets.reduce((sum, {exposure, beyond}) => sum + exposure * beyond, 0)
}

/** Tells whether so many names take away too little of the risk to be worth their uploads; of fewer it cannot be told. */
export function isNotWorthUploading({names, coverage}: OutlookPoint): boolean {
  return names >= MAX_OUTLOOK && coverage < MIN_WORTH
}
