import type {WeightTerm} from '../../likelihood/model.ts'
import type {Seed} from '../../targets/types.ts'
import type {Splice} from '../../techniques/splice.ts'
import type {InsertList} from '../hash/insert-list.ts'

/**
 * How likely an attacker is to choose a splice, up to a factor common to all splices of a target. The screening calls
 * `setSeed` once a seed and the others many million times; so a model keeps what it knows of the seed.
 */
export interface LikelihoodModel {
  /** Names the model and its version in plans. */
  readonly id: string
  /** Share of squats that are not on a target's list, 0 to 1: no technique reaches them, or they are too unlikely. */
  readonly beyond: number
  /** By verdict code: what the weight of a name with that verdict is multiplied by; 1 for open ones. */
  readonly byVerdict: readonly number[]
  /** Prepares for the splices of `seed`. The first seed of a target is its own name. */
  setSeed(seed: Seed): void
  /** Returns the relative weight (> 0) of technique number `technique` replacing `start`…`end` of the seed by `insert`. */
  weight(technique: number, start: number, end: number, insert: string): number
  /** Writes into `weights`, from index `at` on, what `weight` returns for each of `inserts`, up to rounding. */
  weighEach(technique: number, start: number, end: number, inserts: InsertList, weights: Float64Array, at: number): void
  /**
   * Writes likewise what `weight` returns for pairs of `edits` of the seed, joined to one splice.
   * @param pairs indexes in `edits`, two in one number as `pairOf` puts them together.
   */
  weighPairs(technique: number, edits: readonly Splice[], pairs: Uint32Array, weights: Float64Array, at: number): void
  /**
   * Returns the terms of the sum behind the weight of one splice of `seed`, largest contribution first.
   * @param name the target's own name: some features compare the seed with it.
   */
  explain(name: Seed, seed: Seed, technique: number, splice: Splice): WeightTerm[]
}
