import type {CompiledNames} from '../../registry/compiled.ts'
import type {Contribution, Survey} from '../contributions.ts'
import type {Protected, RankingOptions} from '../rank.ts'

/** What a worker thread is told once, at its start. */
export interface WorkerSetup {
  /** The compiled names, shared by all threads. */
  readonly names: CompiledNames['text']['buffer']
  readonly prohibited: readonly string[]
  readonly options: RankingOptions
  /** Each thread's own sums of the first pass, one behind the other, and how many threads have taken theirs. */
  readonly sums: SharedArrayBuffer
  readonly taken: SharedArrayBuffer
}

/** One pass over some neighbouring targets of the portfolio. */
export type Task =
  | {readonly pass: 'survey'; readonly chunk: readonly Protected[]; readonly floor: number}
  | {
      readonly pass: 'collect'
      readonly chunk: readonly Protected[]
      readonly surveys: readonly Survey[]
      /** Of the shortlist. */
      readonly bits: Uint32Array
    }

export interface SurveyAnswer {
  readonly surveys: Survey[]
  readonly best: readonly (readonly [number, number])[]
}

export type Answer<T extends Task> = T extends {pass: 'survey'} ? SurveyAnswer : Contribution[]
