/**
 * How many names the list of each target of a portfolio holds. Together they hold no more than as many lists of equal
 * length would; they are shared out so that the last name of each list is about as much worth as that of any other.
 */

/**
 * What is worth a place is likelihood × reach. Far down a list, likelihood falls with the place to the power of about -1.3;
 * and a target draws squats only as the fifth root of its reach (measured on the targets of known squats). With both, the
 * last places are worth the same if lengths grow as reach to the power of 0.2 / 1.3.
 */
const GROWTH = 0.15

/** Returns the length of each list from the targets' exposures: same order, at least 1, `perTarget` on average. */
export function listSizes(exposures: readonly number[], perTarget: number): number[] {
  if (!Number.isFinite(perTarget)) return exposures.map(() => perTarget)
  const shares = exposures.map((exposure) => exposure ** GROWTH)
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) =>
    Math.max(1, Math.floor(perTarget * (total > 0 ? (share * exposures.length) / total : 1) + ROUNDING)),
  )
}

/** A share that is whole but for rounding is whole. */
const ROUNDING = 1e-6
