import type {NormalizedName} from '../names/normalized-name.ts'
import type {ReplyVerdict} from '../plan/reply.ts'
import type {ProjectFacts} from '../watch/facts.ts'
import type {HandoverStep} from '../watch/handover.ts'
import type {Explanation} from './explain-name.ts'

/** What a pasted reply from PyPI says. */
export interface LearnedReply {
  readonly verdict: ReplyVerdict
  /** The sentence that was recognised. */
  readonly sentence: string
  readonly means: string
  readonly next: string
  /** Whether the answer is remembered, so that it counts from now on. */
  readonly remembered: boolean
  /** Other names in the text about which something is remembered. */
  readonly others: readonly NormalizedName[]
}

/** `forestall explain --json`: the offline explanation, and what the index, a pasted reply and the plan say. */
export interface WatchedExplanation extends Explanation {
  /** Null unless the index was asked. */
  readonly project: ProjectFacts | null
  readonly reply: LearnedReply | null
  /** How to hand the name over; null unless it is a placeholder of ours. */
  readonly handover: readonly HandoverStep[] | null
}
