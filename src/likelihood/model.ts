/** The fitted model as data: the form of `data/risk/model.json`, as `npm run fit` writes it. */
export interface LikelihoodData {
  /** Names the model and its version in plans. */
  readonly id: string
  /** Share of squats that are not on a target's list, 0 to 1: no technique reaches them, or they are too unlikely. */
  readonly beyond: number
  /** By feature name. */
  readonly weights: Readonly<Record<string, {readonly weight: number; readonly meaning: string}>>
}

/** One term of the sum that makes a splice's weight. */
export interface WeightTerm {
  readonly feature: string
  readonly meaning: string
  readonly value: number
  readonly weight: number
  /** value × weight: e to the power of it is the factor by which the feature makes the splice more likely. */
  readonly contribution: number
}
