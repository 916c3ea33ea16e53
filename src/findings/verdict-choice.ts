import {VERDICTS, type Verdict} from '../names/verdict.ts'

export const VERDICT_CHOICES = [...VERDICTS, 'any'] as const
export type VerdictChoice = (typeof VERDICT_CHOICES)[number]

/** Returns the verdicts that a choice of `--verdict` stands for. */
export function verdictsOf(choice: VerdictChoice): ReadonlySet<Verdict> {
  return new Set<Verdict>(choice === 'any' ? VERDICTS : [choice])
}
