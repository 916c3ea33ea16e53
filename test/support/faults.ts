import {createGzip, gzipSync} from 'node:zlib'
import type {Fault} from './index-server.ts'

export type {Fault}

/** What goes wrong between a client and an index, as answers to put in the way of one request. */

const JSON_TYPE = {'content-type': 'application/vnd.pypi.simple.v1+json'}

/** An answer without a body worth reading. */
export function status(code: number, headers: Record<string, string> = {}): Fault {
  return (response) => response.writeHead(code, headers).end('<h1>no</h1>')
}

/** A complete answer of any type and body. */
export function body(content: string, type = JSON_TYPE['content-type']): Fault {
  return (response) => response.writeHead(200, {'content-type': type}).end(content)
}

/** A redirect. */
export function redirect(location: string): Fault {
  return (response) => response.writeHead(301, {location}).end()
}

/** A gzipped body that ends before its time, though the connection is closed in good order. */
export const truncatedGzip: Fault = (response) => {
  const whole = gzipSync(JSON.stringify({meta: {'api-version': '1.4'}, projects: [{name: 'a'}]}))
  const headers = {...JSON_TYPE, 'content-encoding': 'gzip', connection: 'close'}
  response.writeHead(200, headers).end(whole.subarray(0, whole.length - 12))
}

/** A body that goes on in a content coding of any name. */
export function coded(coding: string): Fault {
  return (response, request) => {
    response.setHeader('content-encoding', coding)
    endless(response, request)
  }
}

/** The connection is cut in the middle of a body whose length was promised. */
export const cutConnection: Fault = (response) => {
  response.writeHead(200, {...JSON_TYPE, 'content-length': '1000000'})
  response.write('{"meta": {"api-version": "1.4"}, "projects": [', () => response.destroy())
}

/** A body that goes on for ever, as fast as it is read. */
export const endless: Fault = (response) => {
  response.writeHead(200, JSON_TYPE)
  const block = Buffer.alloc(1 << 20, ' ')
  const more = (): void => {
    while (!response.destroyed && response.write(block));
  }
  response.on('drain', more)
  more()
}

/** A body that trickles: a byte now and then, so that the connection never falls silent. */
export const trickle: Fault = (response) => {
  response.writeHead(200, JSON_TYPE)
  const timer = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(timer))
}

/** A server that takes the question and never answers. */
export const silence: Fault = () => {}

/** Few bytes on the wire that unpack to as many as anybody will take. */
export const gzipBomb: Fault = (response) => {
  response.writeHead(200, {...JSON_TYPE, 'content-encoding': 'gzip'})
  const gzip = createGzip({level: 9})
  const block = Buffer.alloc(1 << 20)
  const more = (): void => {
    while (!response.destroyed && gzip.write(block));
  }
  gzip.on('drain', more)
  gzip.pipe(response)
  response.on('close', () => gzip.destroy())
  more()
}
