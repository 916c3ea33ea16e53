import {stripVTControlCharacters} from 'node:util'
import {limits} from '../limits.ts'
import {type NormalizedName, normalize} from '../names/normalized-name.ts'
import type {Refusal} from '../names/verdict.ts'
import {ANSWERS, type Answer} from './answers.ts'

/** What a reply says about the name: why it is refused, that somebody else or we have it, or nothing. */
export type ReplyVerdict = Refusal['reason'] | 'taken' | 'accepted' | 'not-judged'

/** A reply from PyPI that was recognised. */
export interface Reply {
  readonly verdict: ReplyVerdict
  readonly answer: Answer
  /** The name in the reply, if there is a valid one. */
  readonly name: NormalizedName | null
  /** The sentence that was recognised; hostile text. */
  readonly sentence: string
}

const VERDICTS = {ours: 'accepted', taken: 'taken', closed: 'not-judged', undecided: 'not-judged'} as const

/** Where Warehouse's messages contain the name. */
const NAMED = /(?:The name|to project) '([^']*)'|'([^']*)' is an invalid value for Name/i
const SENTENCE_END = /(?<=[.:!?]) /

/**
 * Finds PyPI's answer in a pasted reply: the output of twine, an HTML error page, a single sentence.
 * @returns undefined if it contains none of the answers in the table.
 */
export function parseReply(text: string): Reply | undefined {
  const plain = plainText(text.slice(0, limits.replyLength))
  for (const answer of ANSWERS) {
    const pattern = new RegExp(answer.pattern, 'i')
    const match = pattern.exec(plain)
    if (match === null) continue
    const [, name, invalid] = NAMED.exec(plain) ?? []
    return {
      verdict: answer.reason ?? VERDICTS[answer.outcome],
      answer,
      name: normalize(name ?? invalid ?? '') ?? null,
      sentence: plain.split(SENTENCE_END).find((sentence) => pattern.test(sentence)) ?? match[0],
    }
  }
  return undefined
}

/** Returns pasted text as one line, without colours, tags and typographic quotes. */
function plainText(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/&#(?:39|x27);|&apos;|[\u2018\u2019]/gi, "'")
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
