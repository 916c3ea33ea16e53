import type {IncomingHttpHeaders} from 'node:http'
import {setTimeout as delay} from 'node:timers/promises'
import type {Dispatcher} from 'undici'
import {project} from '../../assets/package-info.ts'
import {ForestallError, reasonOf} from '../../errors.ts'
import {shortened} from '../../escape/text.ts'
import {limits as defaults, type Limits} from '../../limits.ts'
import {parseUrl, withoutCredentials} from '../../urls.ts'
import {credentialsOf, withoutPassword} from './address.ts'
import {AttemptFailed, type OnPart, receive} from './receive.ts'

/** One question to a server. */
export interface HttpRequest {
  readonly url: string
  /** Value of the `Accept` header. */
  readonly accept: string
  /** The ETag of the stored answer: if it is unchanged, the server answers 304 without a body. */
  readonly etag?: string | null | undefined
  /** The most bytes of the unpacked answer. */
  readonly maxBytes: number
  /** The most time for the whole answer, in milliseconds. */
  readonly maxMs: number
  /** Whether a redirect may lead to another host; an index must answer for itself. */
  readonly anyHost?: boolean
  readonly onPart?: OnPart | undefined
}

/** A complete answer; `body` is unpacked. Redirects have been followed, and passing failures retried. */
export interface HttpResponse {
  readonly url: string
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Asks a server, patiently and within the limits. */
export type Ask = (question: HttpRequest) => Promise<HttpResponse>

const REDIRECTS = new Set([301, 302, 303, 307, 308])
/** Statuses that another attempt may change (RFC 9110 §15.5.9, §15.6; RFC 6585 §4). */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504])

/**
 * Returns the only way in which this tool sends requests: over HTTP(S), through the proxies of the environment
 * (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`), with gzip, a User-Agent that identifies it, retries with back-off that
 * honour `Retry-After`, and a cap on bytes and time. A truncated answer is an error. The function returned throws
 * ForestallError `index`.
 */
export function createAsk(limits: Limits = defaults): Ask {
  let dispatcher: Promise<Dispatcher> | undefined
  return async (question) => {
    dispatcher ??= openDispatcher(limits)
    for (let attempt = 1; ; attempt++) {
      try {
        return await followRedirects(question, await dispatcher, limits)
      } catch (error) {
        const {again, waitMs = limits.backOffMs * 2 ** (attempt - 1)} = error as AttemptFailed
        if (
          !(error instanceof AttemptFailed) ||
          !again ||
          attempt === limits.attempts ||
          waitMs > limits.retryAfterMs
        ) {
          throw unreachable(question.url, error, attempt)
        }
        await delay(waitMs)
      }
    }
  }
}

async function openDispatcher(limits: Limits): Promise<Dispatcher> {
  const {EnvHttpProxyAgent} = await import('undici')
  const {connectMs, silenceMs} = limits
  const connect = {timeout: connectMs}
  try {
    return new EnvHttpProxyAgent({connect, headersTimeout: silenceMs, bodyTimeout: silenceMs, proxyTunnel: false})
  } catch (error) {
    // Which of them, and what it is, could show a password.
    throw new ForestallError(
      'usage',
      'What `HTTPS_PROXY` or `HTTP_PROXY` holds is not the address of a proxy',
      'Set them to one like http://proxy.example:8080, with `%`, `/`, `#` and `@` in a password as %25, %2F, %23 and %40, or unset them.',
      {cause: error},
    )
  }
}

async function followRedirects(question: HttpRequest, dispatcher: Dispatcher, limits: Limits): Promise<HttpResponse> {
  let url = question.url
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const answer = await askOnce({...question, url}, dispatcher)
    const location = REDIRECTS.has(answer.status) ? answer.headers.location : undefined
    if (location === undefined) return answer
    url = redirectTarget(url, location, question.anyHost === true)
  }
  throw new AttemptFailed(`it redirects more than ${limits.redirects} times`, false)
}

/**
 * Returns the address that a redirect from `from` leads to, with the credentials only where the server stays the same.
 * @throws AttemptFailed for one that must not be followed: to another host unless `anyHost`, or out of encryption.
 */
export function redirectTarget(from: string, location: string, anyHost: boolean): string {
  const {origin, hostname, protocol, username, password} = new URL(from)
  const target = parseUrl(location, from)
  if (target === undefined || !/^https?:$/.test(target.protocol)) {
    throw new AttemptFailed(
      `it redirects to ${JSON.stringify(shortened(withoutCredentials(location)))}, which is not a web address`,
      false,
    )
  }
  if (!anyHost && target.hostname !== hostname) {
    throw new AttemptFailed(`it redirects to another host (${target.origin}), which is not allowed`, false)
  }
  if (protocol === 'https:' && target.protocol === 'http:') {
    throw new AttemptFailed(`it redirects to an address without encryption (${target.origin})`, false)
  }
  return target.origin === origin ? Object.assign(target, {username, password}).href : target.href
}

async function askOnce(question: HttpRequest, dispatcher: Dispatcher): Promise<HttpResponse> {
  const {request} = await import('undici')
  const {version, homepage} = project()
  const credentials = credentialsOf(question.url)
  try {
    const {statusCode, headers, body} = await request(withoutPassword(question.url), {
      dispatcher,
      highWaterMark: question.maxBytes, // never to pause a connection: see `receive`
      signal: AbortSignal.timeout(question.maxMs),
      headers: {
        accept: question.accept,
        'accept-encoding': 'gzip',
        'user-agent': `forestall/${version} (+${homepage})`,
        ...(credentials && {authorization: `Basic ${Buffer.from(credentials).toString('base64')}`}),
        ...(question.etag ? {'if-none-match': question.etag} : {}),
      },
    })
    if (PASSING.has(statusCode)) {
      body.on('error', () => {})
      await body.dump()
      const waitMs = retryAfter(headers['retry-after'])
      const wait = waitMs === undefined ? '' : `, and asks to wait ${Math.ceil(waitMs / 1000)} s`
      throw new AttemptFailed(`it answers ${statusCode}${wait}`, true, waitMs)
    }
    return {url: question.url, status: statusCode, headers, body: await receive(body, headers, question)}
  } catch (error) {
    if (error instanceof AttemptFailed) throw error
    const tooSlow = (error as Error).name === 'TimeoutError'
    const why = tooSlow ? `no complete answer in ${question.maxMs / 1000} s` : networkReason(error)
    throw new AttemptFailed(why, !tooSlow)
  }
}

/** Returns the wait that `Retry-After` asks for (RFC 9110 §10.2.3: seconds or a date), in milliseconds. */
function retryAfter(value: string | string[] | undefined): number | undefined {
  if (typeof value !== 'string') return undefined
  const seconds = /^\d{1,9}$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds * 1000)
}

/** A connection tried over several addresses fails with an AggregateError, whose own message is empty. */
function networkReason(error: unknown): string {
  const {errors, code} = error as {errors?: unknown[]; code?: string}
  return reasonOf(errors?.[0] ?? error) || (code ?? 'the connection failed')
}

function unreachable(url: string, error: unknown, attempts: number): unknown {
  if (!(error instanceof AttemptFailed)) return error
  const tried = attempts > 1 ? ` (${attempts} attempts)` : ''
  return new ForestallError(
    'index',
    `${withoutPassword(url)} did not give a usable answer: ${error.message}${tried}`,
    'Check the address and the network (`HTTPS_PROXY` and `NO_PROXY` set the proxy), or try again later. What was fetched earlier is untouched.',
    {cause: error},
  )
}
