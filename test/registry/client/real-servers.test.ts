import {type ChildProcess, execFileSync, spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {connect, createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import {afterEach, describe, expect, it} from 'vitest'
import {limits} from '../../../src/limits.ts'
import {createAsk} from '../../../src/registry/client/http.ts'
import {parseListing} from '../../../src/registry/client/simple-index.ts'
import {need} from '../../support/needs.ts'

const PYTHON = '/usr/bin/python3'
const NGINX = '/usr/sbin/nginx'
const folder = import.meta.dirname

/** Returns what of Debian's servers is not installed, or an empty text. */
function whyNoServers(): string {
  if (!existsSync(NGINX)) return `not installed: ${NGINX}`
  try {
    execFileSync(PYTHON, ['-c', 'import gunicorn, werkzeug'], {stdio: 'ignore'})
    return ''
  } catch {
    return `not installed for ${PYTHON}: gunicorn or werkzeug`
  }
}

const servers = need(whyNoServers())

const NGINX_CONF = (root: string, port: number) => `
daemon off; master_process off; pid ${root}/pid; error_log ${root}/error.log;
events {}
http {
  access_log off; keepalive_timeout 0; client_body_temp_path ${root}/t; proxy_temp_path ${root}/t;
  fastcgi_temp_path ${root}/t; uwsgi_temp_path ${root}/t; scgi_temp_path ${root}/t;
  server {
    listen 127.0.0.1:${port};
    location / {
      root ${root}; gzip_static always; rewrite ^ /list break;
      default_type application/vnd.pypi.simple.v1+json;
    }
  }
}`

/** How each server is started on a port; `home` is a folder of its own. */
const SERVERS: Readonly<Record<string, (port: number, home: string) => Promise<ChildProcess>>> = {
  async gunicorn(port) {
    const args = ['-m', 'gunicorn', '--bind', `127.0.0.1:${port}`, '--chdir', folder, 'real_index:application']
    return spawn(PYTHON, args, {stdio: 'ignore'})
  },
  async Werkzeug(port) {
    return spawn(PYTHON, [join(folder, 'real_index.py'), `${port}`], {stdio: 'ignore'})
  },
  async nginx(port, home) {
    execFileSync(PYTHON, [join(folder, 'real_index.py'), '--write', join(home, 'list.gz')])
    await writeFile(join(home, 'nginx.conf'), NGINX_CONF(home, port))
    return spawn(NGINX, ['-c', join(home, 'nginx.conf')], {stdio: 'ignore'})
  },
}

const running: {server: ChildProcess; home: string}[] = []
afterEach(async () => {
  for (const {server, home} of running.splice(0)) {
    server.kill()
    await rm(home, {recursive: true, force: true})
  }
})

describe.skipIf(servers.isLeftOut)(`a long list with a connection that is closed after it${servers.note}`, () => {
  it.each(Object.keys(SERVERS))(
    'is taken whole from %s',
    async (kind) => {
      const [port, home] = [await freePort(), await mkdtemp(join(tmpdir(), 'forestall-server-'))]
      running.push({server: await SERVERS[kind]!(port, home), home})
      await isListening(port)
      const ask = createAsk({...limits, attempts: 1})
      const url = `http://127.0.0.1:${port}/simple/`
      const {status, headers, body} = await ask({url, accept: '*/*', maxBytes: limits.indexBytes, maxMs: 60_000})
      expect({status, connection: headers.connection}).toEqual({status: 200, connection: 'close'})
      let count = 0
      await parseListing(body, 'json', () => count++)
      expect(count).toBe(300_000)
    },
    120_000,
  )
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as {port: number}
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function isListening(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const answers = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
      socket.on('connect', () => socket.destroy())
    })
    if (answers) return
    await delay(100)
  }
  throw new Error('the server does not listen')
}
