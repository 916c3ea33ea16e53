import type {ReplyVerdict} from '../plan/reply.ts'
import type {ProjectFacts} from '../watch/facts.ts'
import type {HandoverStep} from '../watch/handover.ts'
import type {Explanation} from './explain-name.ts'

/** What a pasted reply of PyPI taught. */
export interface LearnedReply {
  readonly verdict: ReplyVerdict
  /** The sentence of PyPI that was recognised. */
  readonly sentence: string
  readonly means: string
  readonly next: string
  /** Whether the name is kept as prohibited from now on. */
  readonly remembered: boolean
}

/** `forestall explain --json`: the offline explanation, with what was asked, pasted and planned beside it. */
export interface WatchedExplanation extends Explanation {
  /** Null unless the index was asked. */
  readonly project: ProjectFacts | null
  readonly reply: LearnedReply | null
  /** How to hand the name over, if it is a placeholder of ours; else null. */
  readonly handover: readonly HandoverStep[] | null
}
