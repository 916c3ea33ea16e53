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
  /** Whether the name is remembered as prohibited from now on. */
  readonly remembered: boolean
}

/** `forestall explain --json`: the offline explanation, and what the index, a pasted reply and the plan say. */
export interface WatchedExplanation extends Explanation {
  /** Null unless the index was asked. */
  readonly project: ProjectFacts | null
  readonly reply: LearnedReply | null
  /** How to hand the name over; null unless it is a placeholder of ours. */
  readonly handover: readonly HandoverStep[] | null
}
