import type {Evidence} from './evidence.ts'
import {REASON_RULES} from './reason-rules.ts'

export type Leaning = 'suspicious' | 'innocent' | 'unclear'

/** One piece of evidence about a look-alike. `text` may hold text from outside. */
export interface Reason {
  readonly id: string
  /** How strongly it suggests a squat or, if negative, an innocent project. */
  readonly weight: number
  readonly text: string
}

/** A look-alike is suspicious from the first sum upwards, and innocent from the second downwards. */
const SUSPICIOUS = 5
const INNOCENT = -1

/** Returns the evidence about a look-alike: the resemblance, then the rest by decreasing weight in either direction. */
export function reasonsFor(evidence: Evidence): Reason[] {
  const [resemblance, ...others] = REASON_RULES.flatMap(({id, weight, says}): Reason[] => {
    const text = says(evidence)
    return text === undefined ? [] : [{id, weight: typeof weight === 'number' ? weight : weight(evidence), text}]
  })
  return [resemblance!, ...others.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))]
}

/** Returns the sum of the evidence. */
export function suspicionOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, {weight}) => sum + weight, 0)
}

/** Returns where the evidence leans. Resemblance alone says nothing, and leaves it unclear. */
export function leaningOf(reasons: readonly Reason[]): Leaning {
  const sum = suspicionOf(reasons)
  const isWeighed = reasons.some(({id, weight}) => id !== 'resemblance' && weight !== 0)
  if (!isWeighed) return 'unclear'
  return sum >= SUSPICIOUS ? 'suspicious' : sum <= INNOCENT ? 'innocent' : 'unclear'
}
