import {reasonOf} from '../../errors.ts'
import type {Limits} from '../../limits.ts'
import {withoutPassword} from '../client/address.ts'
import type {Ask, HttpResponse} from '../client/http.ts'
import type {Remembered} from './live-memory.ts'

export interface DocumentRequest {
  readonly ask: Ask
  readonly limits: Limits
  readonly url: string
  readonly accept: string
}

/**
 * Asks for one document, with the ETag of what is remembered of it.
 * @returns what was read from it; `undefined` if there is no such document (404).
 * @throws ForestallError as `ask` does; Error for an answer that cannot be trusted.
 */
export async function askForDocument<T>(
  {ask, limits, url, accept}: DocumentRequest,
  memory: Remembered<T> | undefined,
  read: (answer: HttpResponse) => T | Promise<T>,
): Promise<Remembered<T> | undefined> {
  const {projectBytes: maxBytes, projectMs: maxMs} = limits
  const answer = await ask({url, accept, etag: memory?.etag, maxBytes, maxMs})
  if (answer.status === 304 && memory !== undefined) return memory
  if (answer.status === 404) return undefined
  try {
    if (answer.status !== 200) throw new Error(`its status is ${answer.status}`)
    return {etag: answer.headers.etag ?? null, value: await read(answer)}
  } catch (error) {
    throw new Error(`The answer of ${withoutPassword(url)} cannot be trusted: ${reasonOf(error)}`, {cause: error})
  }
}
