import type {Contributions} from '../engine/rank/contributions.ts'
import type {PortfolioTarget, RankingOptions} from '../engine/rank/ranking.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import type {CompiledNames} from '../registry/lookup/compiled.ts'
import {labelOf, parseLabel} from '../targets/label.ts'

/** What a worker thread gets once, at its start. */
export interface WorkerSetup {
  /** The compiled names, shared by all threads. */
  readonly names: CompiledNames['text']['buffer']
  /** What was learned from PyPI's answers. */
  readonly prohibited: readonly NormalizedName[]
  readonly tooSimilar: readonly NormalizedName[]
  readonly existing: readonly NormalizedName[]
  readonly options: RankingOptions
  /** How many targets there are, and their totals, shared too. */
  readonly targets: number
  readonly totals: SharedArrayBuffer
  /** How many buckets a row of the sketch has. */
  readonly row: number
  /** Each thread's own sums of the sketch, one behind the other. */
  readonly sums: SharedArrayBuffer
  /** Likewise, of the bound: what the tail adds to names that are not candidates. */
  readonly bounds: SharedArrayBuffer
  /** How many threads have taken theirs. */
  readonly taken: SharedArrayBuffer
}

/** One pass over some targets of the portfolio. */
export type Task = {readonly targets: PackedTargets} & (
  | {readonly pass: 'sketch'; readonly floor: number}
  | {readonly pass: 'collect' | 'tail' /** Of the shortlist. */; readonly bits: Uint32Array}
)

/** What a thread found out in one task. */
export interface TaskResult {
  /** For `addBest` of the sketch. */
  readonly best: readonly (readonly [number, number])[]
  readonly contributions: Contributions
}

/**
 * Targets as they pass between threads, where a million objects would take seconds. Seeds are left out: each thread makes
 * them itself, from the table of aliases of this package.
 */
export interface PackedTargets {
  /** In the portfolio. */
  readonly indexes: Uint32Array
  /** One a line. */
  readonly labels: string
  readonly exposures: Float64Array
  /** How many names each list holds. */
  readonly maxListed: Float64Array
  /** Those that the user gave, by index in this list. */
  readonly aliases: ReadonlyMap<number, readonly NormalizedName[]>
}

/** Packs the targets at these indexes of the portfolio. */
export function packTargets(portfolio: readonly PortfolioTarget[], indexes: Uint32Array): PackedTargets {
  const chosen = Array.from(indexes, (i) => portfolio[i]!)
  return {
    indexes,
    labels: chosen.map(({target}) => labelOf(target)).join('\n'),
    exposures: Float64Array.from(chosen, ({exposure}) => exposure),
    maxListed: Float64Array.from(chosen, ({maxListed}) => maxListed ?? Number.NaN),
    aliases: new Map(chosen.flatMap(({target: {aliases}}, i) => (aliases.length > 0 ? [[i, aliases] as const] : []))),
  }
}

/** Returns the targets without their seeds, and without ranks, which nothing is ranked by. */
export function unpackTargets({
  labels,
  exposures,
  maxListed,
  aliases,
}: PackedTargets): Omit<PortfolioTarget, 'seeds'>[] {
  return labels.split('\n').map((label, i) => ({
    target: {...parseLabel(label)!, aliases: aliases.get(i) ?? []},
    rank: null,
    exposure: exposures[i]!,
    maxListed: Number.isNaN(maxListed[i]!) ? undefined : maxListed[i]!,
  }))
}
