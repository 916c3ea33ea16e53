import type {Protected} from './ranking.ts'

/** The targets that matter most have together this share of the exposure. */
const HEAD = 0.94
/** And none of the others has more than this: it would bring names among the greatest by itself. */
const LIGHT = 1e-4
/** With more of them than that, leaving out the others' second pass spares too little. */
const MOST = 0.5

/**
 * Divides a portfolio, by places, into the targets that matter most and the many others that hardly matter; each in the
 * order of the portfolio. There are no others where the exposure is too even for that.
 */
export function headAndTail(portfolio: readonly Protected[]): {head: Uint32Array; tail: Uint32Array} {
  const all = Uint32Array.from(portfolio.keys())
  const byExposure = all.toSorted((i, j) => portfolio[j]!.exposure - portfolio[i]!.exposure)
  let covered = 0
  let size = 0
  for (const place of byExposure) {
    const {exposure} = portfolio[place]!
    if (covered >= HEAD && exposure <= LIGHT) break
    covered += exposure
    size++
  }
  if (size > MOST * all.length) return {head: all, tail: new Uint32Array()}
  return {head: byExposure.slice(0, size).sort(), tail: byExposure.slice(size).sort()}
}
