import {describe, expect, it} from 'vitest'
import {formatOf, parseListing} from '../../../src/registry/client/simple-index.ts'

const names = async (text: string): Promise<readonly string[]> =>
  (await parseListing(Buffer.from(text), 'html')).spelled

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
  ])('%s is read', async (_, text, listed) => expect(await names(text)).toEqual(listed))

  it.each(['', '<html><body><a>flask</a>', '<html><body><a>fla', 'flask\nrequests\n'])(
    '%j is incomplete',
    async (text) => {
      await expect(names(text)).rejects.toThrow('ends before')
    },
  )
})
