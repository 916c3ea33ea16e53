import {expect, it} from 'vitest'
import {messageWithoutCredentials, parseUrl, withoutCredentials} from '../src/urls.ts'

it('tells addresses from other text, the thousandth time as the first', () => {
  const told = new Set(Array.from({length: 30_000}, () => parseUrl('http://b\u00fccher.example/\u00fc')?.href))
  expect([...told]).toEqual(['http://xn--bcher-kva.example/%C3%BC'])
  expect(parseUrl('b\u00fccher')).toBeUndefined()
})

it('takes an address from where it stands', () => {
  expect(parseUrl('../b', 'https://example.com/a/c/')?.href).toBe('https://example.com/a/b')
})

it.each([
  ['https://bob:hunter2@host/simple/', 'https://host/simple/'],
  ['Ask https://bob:hunter2@host/ or ftp://eve:hunter2@other/', 'Ask https://host/ or ftp://other/'],
  ['git+https://bob:hun@ter2@host/a@main#egg=a', 'git+https://host/a@main#egg=a'],
  ['//bob:hunter2@host/', '//host/'],
  ['https:/bob:hunter2@host/', 'https:/host/'],
  ['https:\\\\bob:hunter2@host/', 'https:\\\\host/'],
  ['http://bob:hunter2@host:99999/simple/', 'http://host:99999/simple/'],
  ['http://bob:hunter2@[::1/', 'http://[::1/'],
  ['http://bob:hun/ter2@host/', 'http://host/'],
  ['http://bob:hun#ter@2@host/', 'http://host/'],
  ['http://bob:hun?ter 2@host/', 'http://host/'],
  ['http://bob:hunter2@host:hun/x@y', 'http://y'],
  ['bob:hunter2@host:8080/simple/', 'host:8080/simple/'],
])('shows of %s no user and no password', (address, shown) => {
  expect(withoutCredentials(address)).toBe(shown)
})

it.each([
  'https://host/@scope/package?by=me@example.org#a@b',
  'git@example.org:ada/acme.git',
  'mailto:ada@example.org',
  'ada@example.org',
  'C:\\names@home\\list.txt',
  'names@2026.txt',
])('leaves %s as it is', (text) => {
  expect(withoutCredentials(text)).toBe(text)
})

it.each([
  [
    '"https://bob:hunter2@host/simple/" is not a valid project name',
    '"https://host/simple/" is not a valid project name',
  ],
  ['Cannot read https://bob:hun/ter2@host/: it is a folder', 'Cannot read https://host/: it is a folder'],
  ['There is no plan bob:hunter2@host/simple/ yet', 'There is no plan host/simple/ yet'],
  ['`bob:hunter2@host` is not a technique', '`host` is not a technique'],
  ['uv.lock, line 7: ask ada@example.org of `stdlib:xml`', 'uv.lock, line 7: ask ada@example.org of `stdlib:xml`'],
])('quotes no password in %j', (message, shown) => {
  expect(messageWithoutCredentials(message)).toBe(shown)
})
