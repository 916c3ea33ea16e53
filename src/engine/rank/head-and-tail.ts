import type {PortfolioTarget} from './ranking.ts'

/** The targets that matter most have together this share of the exposure. */
const HEAD_EXPOSURE = 0.9
/** And none of the others has more than this: it would bring names among the greatest by itself. */
const MAX_TAIL_EXPOSURE = 1e-4
/** With more of them than this share, leaving out the others' second pass saves too little. */
const MAX_HEAD = 0.5

/**
 * Divides a portfolio, by index, into the targets that matter most and the many others that hardly matter; each in the
 * order of the portfolio. There are no others where the exposure is too even for that.
 */
export function headAndTail(portfolio: readonly PortfolioTarget[]): {head: Uint32Array; tail: Uint32Array} {
  const all = Uint32Array.from(portfolio.keys())
  const exposures = Float64Array.from(portfolio, ({exposure}) => exposure).sort()
  let covered = 0
  let i = exposures.length - 1
  while (i >= 0 && (covered < HEAD_EXPOSURE || exposures[i]! > MAX_TAIL_EXPOSURE)) covered += exposures[i--]!
  // Of equal ones at the edge, all are left to the others.
  const bar = i < 0 ? -1 : exposures[i]!
  const head = all.filter((i) => portfolio[i]!.exposure > bar)
  if (head.length === 0 || head.length > MAX_HEAD * all.length) return {head: all, tail: new Uint32Array()}
  return {head, tail: all.filter((i) => portfolio[i]!.exposure <= bar)}
}
