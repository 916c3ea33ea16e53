import {expect, it} from 'vitest'
import {parseUrl} from '../src/urls.ts'

it('tells addresses from other text, the thousandth time as the first', () => {
  const told = new Set(Array.from({length: 30_000}, () => parseUrl('http://b\u00fccher.example/\u00fc')?.href))
  expect([...told]).toEqual(['http://xn--bcher-kva.example/%C3%BC'])
  expect(parseUrl('b\u00fccher')).toBeUndefined()
})

it('takes an address from where it stands', () => {
  expect(parseUrl('../b', 'https://example.com/a/c/')?.href).toBe('https://example.com/a/b')
})
