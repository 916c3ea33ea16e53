import {targetTitle} from '../../findings/target-words.ts'
import type {Prospect} from '../outlook.ts'
import type {Checklist, ChecklistName} from './document.ts'

/** One bar: the share of all risk that its names cover. */
export interface Share {
  readonly label: string
  readonly risk: number
  /** Whether it is the sum of all that the bars leave out. */
  readonly rest?: true
}

/** How many bars a figure shows; the rest is summed up in one more line. */
const MAX_BARS = 7

/** Returns the names that count towards the coverage, riskiest first. */
export function covered({days, elsewhere}: Checklist): readonly ChecklistName[] {
  return [...days.flatMap(({names}) => names), ...Object.values(elsewhere).flat()]
    .filter(({covers}) => covers > 0)
    .sort((a, b) => b.covers - a.covers)
}

/** Returns the risk covered by the first 0, 1, 2 … of the names, riskiest first. */
export function cumulativeRisk(names: readonly ChecklistName[]): readonly number[] {
  const points = [0]
  for (const {covers} of names) points.push(points.at(-1)! + covers)
  return points
}

/** Returns what the names cover and more of them would. */
export function checklistProspect(checklist: Checklist): Prospect {
  const {coverage, outlook, beyond, perDay} = checklist
  return {coverage, outlook, names: covered(checklist).length, ceiling: 1 - beyond, perDay}
}

/** Returns the covered risk by technique. */
export function riskByTechnique(checklist: Checklist): readonly Share[] {
  return shares(checklist, ({technique}) => technique.replaceAll('-', ' '))
}

/** Returns the covered risk by target. */
export function riskByTarget(checklist: Checklist): readonly Share[] {
  return shares(checklist, ({target}) => targetTitle(target))
}

/**
 * A name may squat several targets in several ways: what it covers is divided among them in proportion to exposure ×
 * likelihood, so that the bars add up to the coverage.
 */
function shares(
  checklist: Checklist,
  labelOf: (squat: {target: string; technique: string}) => string,
): readonly Share[] {
  const exposure = new Map(checklist.targets.map((target) => [target.name, target.exposure]))
  const byLabel = new Map<string, number>()
  for (const {covers, imitates, alsoImitates} of covered(checklist)) {
    const squats = imitates ? [imitates, ...alsoImitates] : []
    const weights = squats.map(({target, likelihood}) => (exposure.get(target) ?? 0) * likelihood)
    const whole = weights.reduce((total, weight) => total + weight, 0)
    squats.forEach((squat, i) => {
      const label = labelOf(squat)
      const part = whole > 0 ? weights[i]! / whole : 1 / squats.length
      byLabel.set(label, (byLabel.get(label) ?? 0) + covers * part)
    })
  }
  const sorted = [...byLabel].map(([label, risk]) => ({label, risk})).sort((a, b) => b.risk - a.risk)
  const rest = sorted.slice(MAX_BARS)
  if (rest.length < 2) return sorted
  return [
    ...sorted.slice(0, MAX_BARS),
    {label: `${rest.length} more`, risk: rest.reduce((sum, {risk}) => sum + risk, 0), rest: true},
  ]
}
