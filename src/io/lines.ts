import {createReadStream} from 'node:fs'
import {StringDecoder} from 'node:string_decoder'
import {limits} from '../limits.ts'
import {ReadError} from './read-capped.ts'
import {systemReason} from './system-reason.ts'

/**
 * Yields the lines of a file, or of standard input for `-`, as they come in, without what ends them. Of a longer line the
 * first `maxLength` characters are kept.
 * @throws ReadError for what cannot be read, and for a line that does not end within `limits.targetFileBytes`.
 */
export async function* linesOf(path: string, maxLength: number): AsyncGenerator<string> {
  const stream = path === '-' ? process.stdin : createReadStream(path)
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let unended = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const lines = decoder.write(chunk).split('\n')
      lines[0] = rest + lines[0]!
      rest = lines.pop()!.slice(0, maxLength)
      unended = lines.length > 0 ? 0 : unended + chunk.length
      if (unended > limits.targetFileBytes) throw new ReadError('it has a line without an end')
      for (const line of lines) yield line.slice(0, maxLength)
    }
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError(systemReason(error), error)
  }
  rest += decoder.end()
  if (rest !== '') yield rest
}
