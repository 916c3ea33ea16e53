import type {NormalizedName} from './normalized-name.ts'

/** `open`: an outsider could register it today, as far as anyone outside PyPI can know. */
export const VERDICTS = ['open', 'taken', 'refused'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Why PyPI refuses a name to everybody, with the registered project it collides with, if that is the reason. */
export interface Refusal {
  readonly reason: 'invalid' | 'stdlib' | 'similar' | 'prohibited'
  readonly collidesWith: NormalizedName | null
}

/** Verdicts as small numbers, for tables with one byte per variant. */
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
const VERDICT_CODES: Readonly<Record<Verdict, readonly number[]>> = {
  open: [CODE.open],
  taken: [CODE.taken],
  refused: [CODE.invalid, CODE.stdlib, CODE.prohibited, CODE.similar],
}

/** Returns a table with a 1 for each code that makes up one of `verdicts`. */
export function codesOf(verdicts: Iterable<Verdict>): Uint8Array {
  const table = new Uint8Array(MEANING.length)
  for (const verdict of verdicts) for (const code of VERDICT_CODES[verdict]) table[code] = 1
  return table
}
