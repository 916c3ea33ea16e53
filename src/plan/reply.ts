import {answerFor, answersIn, type FoundAnswer} from '../../templates/checklist/page/answers.js'
import {limits} from '../limits.ts'
import {asNormalized, type NormalizedName} from '../names/normalized-name.ts'
import type {Refusal} from '../names/verdict.ts'
import {ANSWERS, type Answer, answerOf} from './answers.ts'
import type {AnswerId} from './types.ts'

/** What a reply says about the name: why it is refused, that somebody else or we have it, or nothing. */
export type ReplyVerdict = Refusal['reason'] | 'taken' | 'accepted' | 'not-judged'

/** One of PyPI's answers in a pasted text. */
export interface Reply {
  readonly verdict: ReplyVerdict
  readonly answer: Answer
  /** The name that it is about, if it says so and the name is valid. */
  readonly name: NormalizedName | null
  /** The sentence that was recognised; hostile text. */
  readonly sentence: string
}

const VERDICTS = {ours: 'accepted', taken: 'taken', closed: 'not-judged', undecided: 'not-judged'} as const

/** What a pasted text answers: about the name it was pasted for, if anything, and about all names. */
export interface Replies {
  readonly about: Reply | undefined
  readonly all: readonly Reply[]
}

/**
 * Finds PyPI's answers in a pasted text: the output of an upload of one or many names, an HTML error page, a sentence.
 * @param asked the name it was pasted for, as typed: an answer that names no project is about it, unless another is.
 */
export function readReplies(text: string, asked: string): Replies {
  const found = answersIn(text.slice(0, limits.replyLength), ANSWERS)
  const all = found.map(replyOf)
  const about = answerFor(asked, found, ANSWERS)
  return {about: about && all[found.indexOf(about)], all}
}

function replyOf({id, name, sentence}: FoundAnswer<AnswerId>): Reply {
  const answer = answerOf(id)
  return {
    verdict: answer.reason ?? VERDICTS[answer.outcome],
    answer,
    name: asNormalized(name ?? '') ?? null,
    sentence,
  }
}
