import type {SpliceSink} from './splice.ts'

/** What may be written for what, by the character code with which the left side begins. */
export type Rewrites = readonly (readonly {readonly from: string; readonly to: readonly string[]}[])[]

/** Returns `pairs` as rewrites in both directions. */
export function bothWays(pairs: readonly (readonly [string, string])[]): Rewrites {
  const alternatives = new Map<string, string[]>()
  for (const [a, b] of pairs) {
    alternatives.set(a, [...(alternatives.get(a) ?? []), b])
    alternatives.set(b, [...(alternatives.get(b) ?? []), a])
  }
  const rewrites = [...alternatives].map(([from, to]) => ({from, to}))
  return Array.from({length: 128}, (_, code) => rewrites.filter(({from}) => from.charCodeAt(0) === code))
}

/** Emits every single application of `rewrites` to `seed`, at each position of the left side. */
export function emitRewrites(rewrites: Rewrites, seed: string, sink: SpliceSink): void {
  for (let i = 0; i < seed.length; i++) {
    for (const {from, to} of rewrites[seed.charCodeAt(i)]!) {
      if (from.length === 1 || seed.startsWith(from, i)) sink.emitEach(i, i + from.length, to)
    }
  }
}
