import {createReadStream} from 'node:fs'
import {StringDecoder} from 'node:string_decoder'
import {ReadError} from './read-capped.ts'
import {systemReason} from './system-reason.ts'

/**
 * Yields the lines of a file, or of standard input for `-`, as they come in, without what ends them. Of a longer line the
 * first `maxLength` characters are kept.
 * @throws ReadError for what cannot be read.
 */
export async function* linesOf(path: string, maxLength: number): AsyncGenerator<string> {
  const stream = path === '-' ? process.stdin : createReadStream(path)
  const decoder = new StringDecoder('utf8')
  let rest = ''
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const lines = decoder.write(chunk).split('\n')
      lines[0] = rest + lines[0]!
      rest = lines.pop()!.slice(0, maxLength)
      for (const line of lines) yield line.slice(0, maxLength)
    }
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError(systemReason(error), error)
  }
  rest += decoder.end()
  if (rest !== '') yield rest
}
