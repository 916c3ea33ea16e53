/** Bounds of a share, 0 to 1: low, then high. */
export type Interval = readonly [low: number, high: number]

/** Standard errors to either side that hold 95 % of a normal distribution. */
const Z = 1.96

/** Returns the 95 % interval of a share seen among `n` independent cases, n ≥ 1 (Wilson 1927). */
export function intervalOf(share: number, n: number): Interval {
  const z2 = (Z * Z) / n
  const centre = (share + z2 / 2) / (1 + z2)
  const half = (Z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n))) / (1 + z2)
  return [rounded(Math.max(0, centre - half)), rounded(Math.min(1, centre + half))]
}

/** Returns the same for each of `shares`, which are all of the same `n` cases. */
export function intervalsOf<K extends string>(shares: Readonly<Record<K, number>>, n: number): Record<K, Interval> {
  const entries = Object.entries<number>(shares).map(([key, share]) => [key, intervalOf(share, n)])
  return Object.fromEntries(entries) as Record<K, Interval>
}

function rounded(value: number): number {
  return Number(value.toFixed(4))
}
