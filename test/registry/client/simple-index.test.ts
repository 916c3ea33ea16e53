import {describe, expect, it} from 'vitest'
import {formatOf, parseListing, type SimpleFormat} from '../../../src/registry/client/simple-index.ts'

async function listed(text: string, format: SimpleFormat): Promise<readonly string[]> {
  const spelled: string[] = []
  await parseListing(Buffer.from(text), format, (spelling) => spelled.push(spelling))
  return spelled
}

const names = (text: string) => listed(text, 'html')

describe('the JSON list', () => {
  const list = (projects: string, before = '', after = '') =>
    `{${before}"meta": {"api-version": "1.4", "_last-serial": 7}, "projects": [${projects}]${after}}`

  it.each([
    ['', []],
    [' \n ', []],
    ['{"name": "Flask"}', ['Flask']],
    ['{"_last-serial": 1, "name": "a"} ,\n {"name": "b"}', ['a', 'b']],
    ['{"name": "a,b]}\\"", "x": [{"name": "no"}, [[]]]}', ['a,b]}"']],
    ['{"name": "\\u0061"}, {"name": "é"}', ['a', 'é']],
  ])('%j is read', async (projects, spelled) => {
    expect(await listed(list(projects), 'json')).toEqual(spelled)
    expect(await listed(list(projects, '"projects-": ["projects", {"projects": [1]}], '), 'json')).toEqual(spelled)
    expect(await listed(list(projects, '', ', "x": {"name": "no"}'), 'json')).toEqual(spelled)
  })

  it('is read as JSON.parse reads it, in however many pieces', async () => {
    const spelled = Array.from({length: 100_000}, (_, i) => `name-${i}`)
    const document = {meta: {'api-version': '1.0'}, projects: spelled.map((name) => ({name, files: ['],', '{']}))}
    expect(await listed(JSON.stringify(document), 'json')).toEqual(spelled)
  })

  it('tells the serial', async () => {
    expect(await parseListing(Buffer.from(list('')), 'json', () => {})).toBe(7)
  })

  it.each([
    ['', 'not a complete JSON'],
    ['{"meta": {"api-version": "1.0"}, "projects": [', 'not a complete JSON'],
    [list('{"name": "a"}').slice(0, -1), 'not a complete JSON'],
    [list('{"name": "a"},'), 'not a complete JSON'],
    [list(',{"name": "a"}'), 'not a complete JSON'],
    [list('{"name": "a"'), 'not a complete JSON'],
    [list('{"name": "a}'), 'not a complete JSON'],
    [list('{"name": "a"} {"name": "b"}'), 'not a complete JSON'],
    [list('{"name": 1}'), 'a project without a name'],
    [list('null'), 'a project without a name'],
    ['{"meta": {"api-version": "2.0"}, "projects": []}', 'not a simple index of version 1'],
    ['{"meta": {"api-version": "1.0"}, "projects": {}}', 'not have a list of projects'],
    ['[]', 'not a simple index'],
    ['null', 'not a simple index'],
    [list(`{"name": "${'a'.repeat(70_000)}"}`), 'one of its entries is too long'],
    [list('', `"x": "${'a'.repeat(2 ** 20)}",`), 'says more than 1048576 bytes beside its projects'],
  ])('%j is refused', async (text, message) => {
    await expect(listed(text, 'json')).rejects.toThrow(message)
  })

  it('is refused where every entry has a key of its own, before that takes minutes', async () => {
    const projects = Array.from({length: 300_000}, (_, i) => `{"name": "a", "${i}": 0}`).join(',')
    await expect(listed(list(projects), 'json')).rejects.toThrow('it holds more than 200000 different keys')
  })
})

describe('formatOf', () => {
  it.each([
    ['application/vnd.pypi.simple.v1+json', 'json'],
    ['application/json; charset=utf-8', 'json'],
    ['application/vnd.pypi.simple.v1+html', 'html'],
    ['text/html ; charset=utf-8', 'html'],
    ['TEXT/HTML', 'html'],
    ['text/plain', undefined],
    ['application/vnd.pypi.simple.v2+json', undefined],
    [undefined, undefined],
  ])('%s', (type, format) => expect(formatOf(type)).toBe(format))
})

// How each server words its list, from its templates.
describe('the HTML list', () => {
  it.each([
    [
      'of PyPI',
      '<!DOCTYPE html><html><head><meta name="pypi:repository-version" content="1.4"><title>Simple index</title></head><body><a href="/simple/flask/">Flask</a>\n<a href="/simple/zope-interface/">zope.interface</a></body></html>',
      ['Flask', 'zope.interface'],
    ],
    [
      'of pypiserver',
      '<html>\n    <head>\n        <title>Simple Index</title>\n    </head>\n    <body>\n        <h1>Simple Index</h1>\n             <a href="flask/">flask</a><br>\n    </body>\n</html>\n',
      ['flask'],
    ],
    [
      'of devpi',
      '<!DOCTYPE html><html lang="en"><head><title>root/dev: simple list (including inherited indices)</title></head><body><h1>root/dev: simple list</h1><h2>root/dev (bases: root/pypi)</h2><a href="ours/">ours</a><br>\n<h2>root/pypi</h2><a href="flask/">flask</a><br>\n</body></html>',
      ['ours', 'flask'],
    ],
    ['of an old devpi', '<html><body><h1>list</h1><a href="flask">flask</a><br/>\n</body>', ['flask']],
    ['with entities and odd spacing', '<html><body><A HREF=x>\n a&#45;b </A><a>c</a></body></html>', ['a-b', 'c']],
    ['with a link inside a comment', '<html><body><!-- <a>no</a> --><a>yes</a></body></html>', ['yes']],
  ])('%s is read', async (_, text, spelled) => expect(await names(text)).toEqual(spelled))

  it('is refused where its tags are nested deeper than any page has them', async () => {
    const start = process.cpuUsage()
    await expect(names('<div>'.repeat(3_000_000))).rejects.toThrow('its tags are nested more than 100 deep')
    await expect(names(`<html><body><a>${'a'.repeat(70_000)}</a></body>`)).rejects.toThrow('too long')
    expect(process.cpuUsage(start).user).toBeLessThan(3_000_000)
  })

  it.each(['', '<html><body><a>flask</a>', '<html><body><a>fla', 'flask\nrequests\n'])(
    '%j is incomplete',
    async (text) => {
      await expect(names(text)).rejects.toThrow('ends before')
    },
  )
})
