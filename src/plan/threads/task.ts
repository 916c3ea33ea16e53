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

/** A target as it passes between threads: each makes the seeds itself, by the table of aliases of this package. */
export type PlainTarget = Omit<Protected, 'seeds'>

/** One pass over some neighbouring targets of the portfolio. */
export type Task =
  | {readonly pass: 'survey'; readonly chunk: readonly PlainTarget[]; readonly floor: number}
  | {
      readonly pass: 'collect'
      readonly chunk: readonly PlainTarget[]
      readonly surveys: readonly Survey[]
      /** Of the shortlist. */
      readonly bits: Uint32Array
    }

export interface SurveyAnswer {
  readonly surveys: Survey[]
  readonly best: readonly (readonly [number, number])[]
}

export type Answer<T extends Task> = T extends {pass: 'survey'} ? SurveyAnswer : Contribution[]
