import type {Context} from '../../context.ts'
import {today} from '../../dates.ts'
import {ForestallError} from '../../errors.ts'
import type {LearnedReply} from '../../explain/document.ts'
import {type ReadError, readStream} from '../../io/read-capped.ts'
import {limits} from '../../limits.ts'
import {normalize} from '../../names/normalized-name.ts'
import {parseReply} from '../../plan/reply.ts'
import {addRefusals} from '../../registry/learned/refusals.ts'

/**
 * Reads PyPI's verdict on `asked` from a pasted reply (`-` reads it from stdin). A name that PyPI says is prohibited is
 * remembered, since its list is not public.
 * @throws ForestallError `usage` if the reply contains no known sentence of PyPI's, or is about another name.
 */
export async function learnReply(asked: string, pasted: string, {dataDir}: Context): Promise<LearnedReply> {
  const content = pasted === '-' ? await readReply() : pasted
  const reply = parseReply(content)
  if (reply === undefined) {
    throw new ForestallError(
      'usage',
      'The reply contains no known answer of PyPI',
      'Paste everything that twine or the web page said, for example: 400 The name … isn’t allowed.',
    )
  }
  const name = normalize(asked)
  if (reply.name !== null && reply.name !== name) {
    throw new ForestallError(
      'usage',
      `The reply is about ${reply.name}, not about ${asked}`,
      `Run \`forestall explain ${reply.name} --reply …\`.`,
    )
  }
  const {
    verdict,
    sentence,
    answer: {means, next},
  } = reply
  const remembered = verdict === 'prohibited' && name !== undefined
  if (remembered) await addRefusals(dataDir, [{name, date: today()}])
  return {verdict, sentence, means, next, remembered}
}

async function readReply(): Promise<string> {
  return readStream(process.stdin, limits.documentBytes).then(String, (error: ReadError) => {
    throw new ForestallError('usage', `standard input cannot be read: ${error.message}`, 'Pipe in what PyPI answered.')
  })
}
