import {keepsName} from '../plan/coverage.ts'
import {beyondOf, isNotWorthUploading} from '../plan/outlook.ts'
import type {OutlookPoint, Plan} from '../plan/types.ts'
import {count} from '../plural.ts'
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

/** Returns what more names would cover, and what no list exceeds: `40 names: 38 %, 100: 55 %; all that lists reach: 66 %`. */
export function outlookWords({outlook, names, ceiling}: Prospect): string {
  const further = outlook.filter((point) => point.names > names)
  const doubled = further.find((point) => point.names >= 2 * names)
  const points = [...new Set([doubled, further.at(-1)])].filter((point) => point !== undefined)
  const words = points.map(
    (point, i) => `${i === 0 ? count(point.names, 'name') : point.names}: ${percent(point.coverage)}`,
  )
  return [...(words.length > 0 ? [words.join(', ')] : []), `all that lists reach: ${percent(ceiling)}`].join('; ')
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
