import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {limits} from '../../../src/limits.ts'
import {createAsk, type HttpResponse, redirectTarget} from '../../../src/registry/client/http.ts'
import * as faults from '../../support/faults.ts'
import {type IndexServer, startIndexServer} from '../../support/index-server.ts'

const quick = {...limits, backOffMs: 5, silenceMs: 200}

let server: IndexServer
beforeEach(async () => {
  server = await startIndexServer({names: ['requests']})
})
afterEach(() => server.close())

function ask(more: {url?: string; maxBytes?: number; maxMs?: number; anyHost?: boolean} = {}): Promise<HttpResponse> {
  return createAsk(quick)({url: server.url, accept: 'text/html', maxBytes: 1 << 20, maxMs: 5000, ...more})
}

describe('a question', () => {
  it('says who asks, what it understands, and that gzip will do', async () => {
    const {status, body} = await ask()
    expect(status).toBe(200)
    expect(body.toString()).toContain('<a href="/simple/requests/">requests</a>')
    expect(server.requests[0]!.headers).toMatchObject({
      'user-agent': expect.stringMatching(/^forestall\/\d+\.\d+\.\d+ \(\+https:\/\/\S+\)$/),
      accept: 'text/html',
      'accept-encoding': 'gzip',
    })
  })

  it('passes on what needs no second attempt', async () => {
    server.answerNext(faults.status(404), faults.status(403))
    expect((await ask()).status).toBe(404)
    expect((await ask()).status).toBe(403)
    expect(server.requests).toHaveLength(2)
  })

  it('sends the credentials of an address as such, and never shows them', async () => {
    const url = server.url.replace('http://', 'http://me:s%40crit@')
    await ask({url})
    expect(server.requests[0]!.headers.authorization).toBe(`Basic ${Buffer.from('me:s@crit').toString('base64')}`)
    server.answerNext(faults.redirect('/elsewhere/'))
    await ask({url})
    expect(server.requests[2]!.headers.authorization).toBe(server.requests[0]!.headers.authorization)
    server.answerNext(...Array(4).fill(faults.status(500)))
    const failure = await ask({url}).catch((error) => error)
    expect(failure.message).toContain('answers 500')
    expect(failure.message + failure.hint).not.toMatch(/s%40crit|s@crit/)
  })

  it.each([
    ['me:100%', 'me:100%'],
    ['me:%zz%41', 'me:%zzA'],
    ['me:%ff', 'me:%ff'],
    [':token', ':token'],
  ])('takes credentials as they are written: %s', async (written, sent) => {
    await ask({url: server.url.replace('http://', `http://${written}@`)})
    expect(server.requests[0]!.headers.authorization).toBe(`Basic ${Buffer.from(sent).toString('base64')}`)
  })
})

describe('another attempt is made', () => {
  it.each([
    ['500', faults.status(500)],
    ['503', faults.status(503)],
    ['a cut connection', faults.cutConnection],
    ['a body that ends early', faults.truncatedGzip],
    ['silence', faults.silence],
  ])('after %s', async (_, fault) => {
    server.answerNext(fault)
    expect((await ask()).status).toBe(200)
    expect(server.requests).toHaveLength(2)
  })

  it('as late as Retry-After asks', async () => {
    server.answerNext(faults.status(429, {'retry-after': '1'}))
    const start = Date.now()
    expect((await ask()).status).toBe(200)
    expect(Date.now() - start).toBeGreaterThanOrEqual(990)
  })

  it('but not when that is too long: the server is left alone', async () => {
    server.answerNext(faults.status(429, {'retry-after': new Date(Date.now() + 3_600_000).toUTCString()}))
    await expect(ask()).rejects.toMatchObject({
      reason: 'index',
      message: expect.stringMatching(/answers 429, and asks to wait 3\d{3} s$/),
    })
    expect(server.requests).toHaveLength(1)
  })

  it('but not for ever', async () => {
    server.answerNext(...Array(9).fill(faults.status(502)))
    await expect(ask()).rejects.toMatchObject({exit: 4, message: expect.stringContaining('answers 502 (4 attempts)')})
    expect(server.requests).toHaveLength(4)
  })
})

describe('an answer is given up', () => {
  it.each([
    ['a coding nobody asked for', faults.coded('br'), 'the encoding "br", which was not requested'],
    ['a body that never ends', faults.endless, 'longer than 1048576 bytes'],
    ['a gzip bomb', faults.gzipBomb, 'longer than 1048576 bytes'],
    ['a body that trickles', faults.trickle, 'no complete answer in 0.3 s'],
  ])('%s', async (_, fault, why) => {
    server.answerNext(fault)
    // Time only for what is about time: a busy machine takes a second to unpack the bomb.
    const maxMs = fault === faults.trickle ? 300 : 20_000
    await expect(ask({maxMs})).rejects.toMatchObject({exit: 4, message: expect.stringContaining(why)})
    expect(server.requests).toHaveLength(1)
  })
})

describe('a redirect', () => {
  it('is followed on the same host', async () => {
    server.answerNext(faults.redirect('/simple/requests/'))
    expect((await ask()).url).toBe(`${server.url}requests/`)
  })

  it.each([
    ['to another host', 'http://localhost:1/simple/', 'redirects to another host'],
    ['to a file', 'file:///etc/passwd', 'not a web address'],
    ['to nonsense', 'http://', 'not a web address'],
  ])('%s is refused', async (_, location, why) => {
    server.answerNext(faults.redirect(location))
    await expect(ask()).rejects.toMatchObject({exit: 4, message: expect.stringContaining(why)})
  })

  it('to an address with a password is not shown with it', async () => {
    server.answerNext(faults.redirect('ftp://bob:hunter2@index.example/'))
    await expect(ask()).rejects.toMatchObject({
      message: expect.stringContaining('it redirects to "ftp://index.example/", which is not a web address'),
    })
  })

  it('to another host is followed where that is allowed', async () => {
    server.answerNext(faults.redirect(server.url.replace('127.0.0.1', 'localhost')))
    expect((await ask({anyHost: true})).status).toBe(200)
  })

  it('from an encrypted address to one that is not is refused', () => {
    expect(() => redirectTarget('https://index.example/simple/', 'http://index.example/simple/', true)).toThrow(
      'it redirects to an address without encryption (http://index.example)',
    )
    expect(redirectTarget('http://index.example/', 'https://index.example/', false)).toBe('https://index.example/')
  })

  it('is not followed round and round', async () => {
    server.answerNext(...Array(9).fill(faults.redirect('/simple/')))
    await expect(ask()).rejects.toMatchObject({exit: 4, message: expect.stringContaining('more than 3 times')})
  })
})

describe('a proxy of the environment', () => {
  afterEach(() => {
    delete process.env['HTTP_PROXY']
    delete process.env['NO_PROXY']
  })

  it('is used, unless NO_PROXY excepts the host', async () => {
    const asked: string[] = []
    const proxy = createServer((request, response) => {
      asked.push(request.url!)
      response.end('from the proxy')
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    process.env['HTTP_PROXY'] = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    try {
      expect((await ask({url: 'http://index.example/simple/'})).body.toString()).toBe('from the proxy')
      expect(asked).toEqual(['http://index.example/simple/'])
      process.env['NO_PROXY'] = '127.0.0.1'
      expect((await ask()).body.toString()).toContain('requests')
      expect(asked).toHaveLength(1)
    } finally {
      proxy.close()
      proxy.closeAllConnections()
    }
  })

  it.each(['not an address', 'http://bob:hunter2@', 'http://bob:hun/ter2@host', 'http://bob:50%zz@host', 'ftp://host'])(
    '%s is refused in one sentence, which does not repeat it',
    async (proxy) => {
      process.env['HTTP_PROXY'] = proxy
      await expect(ask()).rejects.toMatchObject({
        exit: 2,
        message: 'What `HTTPS_PROXY` or `HTTP_PROXY` holds is not the address of a proxy',
      })
    },
  )
})
