import type {Refusal, Verdict} from './types.ts'

/** Verdicts as small numbers, for tables with one byte a variant. */
export const CODE = {open: 0, taken: 1, invalid: 2, stdlib: 3, prohibited: 4, similar: 5} as const

export type VerdictCode = (typeof CODE)[keyof typeof CODE]

const MEANING: readonly {verdict: Verdict; reason: Refusal['reason'] | null}[] = [
  {verdict: 'open', reason: null},
  {verdict: 'taken', reason: null},
  {verdict: 'refused', reason: 'invalid'},
  {verdict: 'refused', reason: 'stdlib'},
  {verdict: 'refused', reason: 'prohibited'},
  {verdict: 'refused', reason: 'similar'},
]

/** Returns the verdict that `code` stands for, and why it is a refusal, if it is one. */
export function meaningOf(code: number): {verdict: Verdict; reason: Refusal['reason'] | null} {
  return MEANING[code]!
}

/** The codes that make up each verdict. */
export const VERDICT_CODES: Readonly<Record<Verdict, readonly number[]>> = {
  open: [CODE.open],
  taken: [CODE.taken],
  refused: [CODE.invalid, CODE.stdlib, CODE.prohibited, CODE.similar],
}
