import fc from 'fast-check'
import {limits} from '../../../src/limits.ts'
import {oddCaveat} from '../../../src/registry/snapshot/canonical-names.ts'
import {fetchNames} from '../../../src/registry/snapshot/fetch-names.ts'
import {damagedJson, damagedText, hostileText} from '../damage.ts'
import {door} from '../door.ts'

const NAMES = ['requests', 'Flask', 'zope.interface', 'numpy', 'a', 'z-9']

const JSON_LIST = {
  meta: {'api-version': '1.4', '_last-serial': 7},
  projects: NAMES.map((name, i) => ({name, '_last-serial': i})),
}
const HTML_LIST = `<!DOCTYPE html>\n<html><head><title>Simple index</title></head><body>\n${NAMES.map((name) => `<a href="/simple/${name}/">${name}</a><br/>`).join('\n')}\n</body></html>\n`

const headers = fc.dictionary(
  fc.constantFrom('etag', 'x-pypi-last-serial', 'x-devpi-server-version', 'location'),
  hostileText,
  {maxKeys: 2},
)

/** Takes an answer for the list of all projects; what comes of it is sorted, each name once and canonical. */
async function take(type: string, body: string, more: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const ask = async () => ({
    url: 'http://x/',
    status: 200,
    headers: {...more, 'content-type': type},
    body: Buffer.from(body),
  })
  const {names, serial} = (await fetchNames('http://x/', {ask, limits}))!
  const lines = names.text.toString('latin1').split('\n').slice(0, -1)
  const isCanonical = lines.every(
    (name, i) => /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(name) && (i === 0 || lines[i - 1]! < name),
  )
  if (!isCanonical || lines.length !== names.count) throw new Error(`not canonical: ${lines.join(' ')}`)
  if (serial !== null && !Number.isSafeInteger(serial)) throw new Error(`the serial is ${serial}`)
  return [...lines, ...oddCaveat(names.odd)]
}

export const indexJson = door({
  id: 'index-json',
  title: 'list of an index, JSON',
  inputs: fc.record({body: damagedJson([JSON_LIST]), headers}),
  enter: ({body, headers: more}) => take('application/vnd.pypi.simple.v1+json', body, more),
})

export const indexHtml = door({
  id: 'index-html',
  title: 'list of an index, HTML',
  inputs: fc.record({body: damagedText([HTML_LIST]), headers}),
  enter: ({body, headers: more}) => take('text/html', body, more),
})
