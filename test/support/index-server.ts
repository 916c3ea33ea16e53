import {createHash} from 'node:crypto'
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {gzipSync} from 'node:zlib'
import {detailsJson, type ProjectFixture, pageHtml, pageJson} from './index-projects.ts'

/**
 * A package index on this machine, made to behave as PyPI does (or devpi, or pypiserver): the list of all projects in
 * JSON and HTML, pages of projects in every state, the JSON API, ETags, serials, gzip. Tests put faults in its way.
 */
export interface IndexServer {
  /** Address of its simple index, ending in `simple/`. */
  readonly url: string
  /** Every request so far, oldest first. */
  readonly requests: RecordedRequest[]
  /** Replaces the list of all projects. */
  list(names: Iterable<string>): void
  /** Adds a project in a given state, or replaces it; all but quarantined ones also enter the list. */
  project(name: string, fixture: ProjectFixture): void
  /** Takes a project away, as PyPI's admins do: its name answers 404. */
  remove(name: string): void
  /** Lets the next requests be answered by these, one each, before things are as usual again. */
  answerNext(...faults: Fault[]): void
  close(): Promise<void>
}

export interface RecordedRequest {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly status: () => number
}

/** Answers one request in place of the server. */
export type Fault = (response: ServerResponse, request: IncomingMessage) => void

export interface IndexServerOptions {
  /** What the server is: PyPI sends serials, devpi its version, pypiserver knows HTML only. */
  readonly kind?: 'pypi' | 'devpi' | 'pypiserver'
  readonly names?: Iterable<string>
  readonly projects?: Readonly<Record<string, ProjectFixture>>
}

const JSON_TYPE = 'application/vnd.pypi.simple.v1+json'

/** Starts an index on a free port of 127.0.0.1. Close it when done. */
export async function startIndexServer(options: IndexServerOptions = {}): Promise<IndexServer> {
  const {kind = 'pypi'} = options
  // devpi serves each of its indexes below /USER/INDEX/; the others serve one, at /simple/.
  const simple = kind === 'devpi' ? '/root/pypi/+simple/' : '/simple/'
  const names = new Set(options.names)
  const projects = new Map<string, ProjectFixture>()
  const requests: RecordedRequest[] = []
  const faults: Fault[] = []
  const bodies = new Map<string, Buffer>()
  let serial = 1000

  const changed = (): void => {
    serial++
    bodies.clear()
  }
  const project = (name: string, fixture: ProjectFixture): void => {
    projects.set(name, fixture)
    if (fixture.state === 'quarantined') names.delete(name)
    else names.add(name)
    changed()
  }
  for (const [name, fixture] of Object.entries(options.projects ?? {})) project(name, fixture)

  const listBody = (json: boolean): string => {
    if (json) {
      const meta = {'api-version': '1.4', ...(kind === 'pypi' ? {'_last-serial': serial} : {})}
      return JSON.stringify({meta, projects: [...names].map((name, i) => ({name, '_last-serial': i}))})
    }
    const links = [...names].map((name) => `<a href="/simple/${name}/">${name}</a>`)
    return `<!DOCTYPE html>\n<html>\n<head><title>Simple index</title></head>\n<body>\n${links.join('\n')}\n</body>\n</html>\n`
  }

  const answer = (path: string, json: boolean): {type: string; body: () => string} | undefined => {
    const simpleType = json ? JSON_TYPE : 'text/html; charset=UTF-8'
    if (path === simple) return {type: simpleType, body: () => listBody(json)}
    const [, name] = path.startsWith(simple) ? (/^([^/]+)\/$/.exec(path.slice(simple.length)) ?? []) : []
    if (name !== undefined && (projects.has(name) || names.has(name))) {
      const fixture = projects.get(name) ?? {state: 'active'}
      return {type: simpleType, body: () => (json ? pageJson(name, fixture, serial) : pageHtml(name, fixture))}
    }
    const [, asked] = /^\/pypi\/([^/]+)\/json$/.exec(path) ?? []
    if (kind !== 'pypi' || asked === undefined || !(projects.has(asked) || names.has(asked))) return undefined
    const details = detailsJson(asked, projects.get(asked) ?? {state: 'active'}, serial)
    return details === undefined ? undefined : {type: 'application/json', body: () => details}
  }

  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    requests.push({path, headers: request.headers, status: () => response.statusCode})
    const fault = faults.shift()
    if (fault !== undefined) return fault(response, request)
    const json = kind !== 'pypiserver' && (request.headers.accept ?? '').includes(JSON_TYPE)
    const found = answer(path, json)
    if (found === undefined) {
      response.writeHead(404, {'content-type': 'application/json'}).end('{"message": "Not Found"}')
      return
    }
    const key = `${path} ${found.type}`
    if (!bodies.has(key)) bodies.set(key, gzipSync(found.body(), {level: 1}))
    const body = bodies.get(key)!
    const etag = `"${createHash('md5').update(body).digest('hex')}"`
    response.setHeader('etag', etag)
    response.setHeader('vary', 'Accept')
    if (kind === 'pypi') response.setHeader('x-pypi-last-serial', serial)
    if (kind === 'devpi') response.setHeader('x-devpi-server-version', '6.14.0')
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end()
      return
    }
    const headers = {'content-type': found.type, 'content-encoding': 'gzip', 'content-length': body.length}
    response.writeHead(200, headers).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}${simple}`,
    requests,
    list: (listed) => {
      names.clear()
      for (const name of listed) names.add(name)
      changed()
    },
    project,
    remove: (name) => {
      projects.delete(name)
      names.delete(name)
      changed()
    },
    answerNext: (...next) => {
      faults.push(...next)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
