import type {EmitSplice} from './splice.ts'

/** What may be written for what, e.g. `['rn', ['m']]`. */
export type Rewrites = readonly (readonly [from: string, to: readonly string[]])[]

/** Returns `pairs` as rewrites in both directions. */
export function bothWays(pairs: readonly (readonly [string, string])[]): Rewrites {
  return pairs.flatMap(([a, b]) => [
    [a, [b]],
    [b, [a]],
  ])
}

/** Emits every single application of `rewrites` to `seed`, at each place where the left side stands. */
export function emitRewrites(rewrites: Rewrites, seed: string, emit: EmitSplice): void {
  for (const [from, alternatives] of rewrites) {
    for (let i = seed.indexOf(from); i !== -1; i = seed.indexOf(from, i + 1)) {
      for (const to of alternatives) emit(i, i + from.length, to)
    }
  }
}
