import {keepsName} from '../plan/coverage.ts'
import {beyondOf, isNotWorthUploading} from '../plan/outlook.ts'
import type {OutlookPoint, Plan} from '../plan/types.ts'
import {count, figure} from '../plural.ts'
import {percent} from './percent.ts'

/** What a plan covers, what it would cover with more names, and what no list can exceed. */
export interface Prospect {
  readonly coverage: number
  readonly outlook: readonly OutlookPoint[]
  /** How many names of the plan cover what it covers. */
  readonly names: number
  readonly ceiling: number
  readonly perDay: number
}

/** Returns what twice as many names would cover, and as many as the plan looks at: `40 names: 38 %, 100: 55 %`; or nothing. */
export function outlookWords({outlook, names}: Prospect): string {
  const further = outlook.filter((point) => point.names > names)
  const doubled = further.find((point) => point.names >= 2 * names)
  const points = [...new Set([doubled, further.at(-1)])].filter((point) => point !== undefined)
  return points
    .map((point, i) => `${i === 0 ? count(point.names, 'name') : figure(point.names)}: ${percent(point.coverage)}`)
    .join(', ')
}

/** Returns what a plan covers and could cover. */
export function planProspect(plan: Pick<Plan, 'targets' | 'entries' | 'coverage' | 'outlook' | 'perDay'>): Prospect {
  const {coverage, outlook = [], perDay} = plan
  return {coverage, outlook, names: plan.entries.filter(keepsName).length, ceiling: 1 - beyondOf(plan), perDay}
}

/** Returns the sentence that says so if uploading takes away too little for the days it takes; else nothing. */
export function notWorthWords(prospect: Prospect): string {
  const most = prospect.outlook.at(-1) ?? prospect
  if (!isNotWorthUploading(most)) return ''
  const {names, coverage} = most
  const days = count(Math.ceil(names / prospect.perDay), 'day')
  return `Uploading is not worth it here: even ${count(names, 'name')}, ${days} of uploads, would cover only ${percent(coverage)} of the risk.`
}
