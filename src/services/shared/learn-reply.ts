import type {Context} from '../../context.ts'
import {today} from '../../dates.ts'
import {ForestallError} from '../../errors.ts'
import type {LearnedReply} from '../../explain/document.ts'
import {type ReadError, readStream} from '../../io/read-capped.ts'
import {limits} from '../../limits.ts'
import {type NormalizedName, normalize} from '../../names/normalized-name.ts'
import {type Reply, readReplies} from '../../plan/reply.ts'
import {addLearned, LEARNED_ANSWERS, type LearnedName} from '../../registry/learned/learned-names.ts'
import {listWords} from '../../report/words.ts'

const MAX_NAMED = 5

/**
 * Reads PyPI's verdict on `asked` from a pasted reply (`-` reads it from stdin). What no list of names shows is remembered,
 * of each name in the text its own: that it is prohibited, too similar to some project, or somebody's.
 * @throws ForestallError `usage` if the reply contains no known sentence of PyPI's, or is about other names only.
 */
export async function learnReply(asked: string, pasted: string, {dataDir}: Context): Promise<LearnedReply> {
  const {about, all} = readReplies(pasted === '-' ? await readReply() : pasted, asked)
  if (about === undefined) throw notAbout(asked, all)
  const name = normalize(asked)
  const learned = all.flatMap((reply) =>
    learnedFrom({...reply, name: reply.name ?? (reply === about ? (name ?? null) : null)}),
  )
  await addLearned(dataDir, learned)
  const {verdict, sentence, answer} = about
  return {
    verdict,
    sentence,
    means: answer.means,
    next: answer.next,
    remembered: learned.some((one) => one.name === name),
    others: learned.filter((one) => one.name !== name).map((one) => one.name),
  }
}

function learnedFrom({name, answer: {id}}: {name: NormalizedName | null; answer: Reply['answer']}): LearnedName[] {
  const answer = LEARNED_ANSWERS.find((one) => one === id)
  return name === null || answer === undefined ? [] : [{name, answer, date: today()}]
}

function notAbout(asked: string, replies: readonly Reply[]): ForestallError {
  const names = [...new Set(replies.flatMap(({name}) => name ?? []))]
  const [first] = names
  if (first === undefined) {
    return new ForestallError(
      'usage',
      'The reply contains no known answer of PyPI',
      'Paste everything that twine or the web page said, for example: 400 The name … isn’t allowed.',
    )
  }
  return new ForestallError(
    'usage',
    `The reply is about ${listWords(names, MAX_NAMED)}, not about ${asked}`,
    `Run \`forestall explain ${first} --reply …\`.`,
  )
}

async function readReply(): Promise<string> {
  return readStream(process.stdin, limits.documentBytes).then(String, (error: ReadError) => {
    throw new ForestallError('usage', `standard input cannot be read: ${error.message}`, 'Pipe in what PyPI answered.')
  })
}
