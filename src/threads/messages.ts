import type {Collected} from '../engine/rank/passes.ts'
import type {PortfolioTarget, RankingOptions} from '../engine/rank/ranking.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import type {CompiledNames} from '../registry/lookup/compiled.ts'
import {labelOf, parseLabel} from '../targets/label.ts'

/** What a worker thread is told once, at its start. */
export interface WorkerSetup {
  /** The compiled names, shared by all threads. */
  readonly names: CompiledNames['text']['buffer']
  readonly prohibited: readonly string[]
  readonly options: RankingOptions
  /** How many targets there are, and what is found out about them, shared too. */
  readonly targets: number
  readonly surveys: SharedArrayBuffer
  /** Each thread's own sums of the first pass, one behind the other. */
  readonly sums: SharedArrayBuffer
  /** Likewise, for `sweepTarget`, of the names that are no candidates. */
  readonly others: SharedArrayBuffer
  /** How many threads have taken theirs. */
  readonly taken: SharedArrayBuffer
}

/** One pass over some targets of the portfolio. */
export type Task = {readonly targets: PackedTargets} & (
  | {readonly pass: 'survey'; readonly floor: number}
  | {readonly pass: 'collect' | 'sweep' /** Of the shortlist. */; readonly bits: Uint32Array}
)

export interface Answer {
  /** For `offerBest`. */
  readonly best: readonly (readonly [number, number])[]
  readonly collected: Collected
}

/**
 * Targets as they pass between threads, where a million objects would take seconds. Seeds are not among them: each
 * thread makes them itself, by the table of aliases of this package.
 */
export interface PackedTargets {
  readonly places: Uint32Array
  /** One a line. */
  readonly labels: string
  readonly exposures: Float64Array
  /** By number, of those that have any. */
  readonly aliases: ReadonlyMap<number, readonly NormalizedName[]>
}

/** Packs the targets at these places of the portfolio. */
export function packTargets(portfolio: readonly PortfolioTarget[], places: Uint32Array): PackedTargets {
  const chosen = Array.from(places, (place) => portfolio[place]!)
  return {
    places,
    labels: chosen.map(({target}) => labelOf(target)).join('\n'),
    exposures: Float64Array.from(chosen, ({exposure}) => exposure),
    aliases: new Map(chosen.flatMap(({target: {aliases}}, i) => (aliases.length > 0 ? [[i, aliases] as const] : []))),
  }
}

/** Returns the targets without their seeds, and without ranks, which nothing is ranked by. */
export function unpackTargets({labels, exposures, aliases}: PackedTargets): Omit<PortfolioTarget, 'seeds'>[] {
  return labels.split('\n').map((label, i) => ({
    target: {...parseLabel(label)!, aliases: aliases.get(i) ?? []},
    rank: null,
    exposure: exposures[i]!,
  }))
}
