import {describe, expect, it} from 'vitest'
import {
  detailsAddress,
  folderOf,
  isAddress,
  PYPI,
  projectAddress,
  simpleAddress,
} from '../../../src/registry/client/address.ts'
import {named} from '../../support/world.ts'

describe('simpleAddress', () => {
  it.each([
    ['https://pypi.org', PYPI],
    ['https://pypi.org/simple', PYPI],
    ['https://pypi.org/simple/', PYPI],
    ['http://localhost:8080/', 'http://localhost:8080/simple/'],
    ['http://localhost:3141/root/pypi', 'http://localhost:3141/root/pypi/+simple/'],
    ['http://localhost:3141/root/pypi/+simple/', 'http://localhost:3141/root/pypi/+simple/'],
    ['https://example.com/pypi/simple/', 'https://example.com/pypi/simple/'],
    [
      'https://example.com/api/v4/projects/1/packages/pypi/simple?x=1#y',
      'https://example.com/api/v4/projects/1/packages/pypi/simple/',
    ],
  ])('%s', (given, simple) => {
    expect(simpleAddress(given)).toBe(simple)
  })

  it('refuses what is not an address', () => {
    expect(() => simpleAddress('https://')).toThrow(expect.objectContaining({exit: 2}))
  })
})

it('tells addresses from files', () => {
  expect(['https://pypi.org', 'HTTP://x', './names.txt', 'C:\\names.txt', 'file:///etc/passwd'].map(isAddress)).toEqual(
    [true, true, false, false, false],
  )
})

it('derives the addresses of one project', () => {
  expect(projectAddress(PYPI, named('requests'))).toBe('https://pypi.org/simple/requests/')
  expect(detailsAddress(PYPI, named('requests'))).toBe('https://pypi.org/pypi/requests/json')
})

it('gives each address a folder that any file system takes', () => {
  expect(folderOf(PYPI)).toMatch(/^pypi\.org-[0-9a-f]{12}$/)
  expect(folderOf('http://[::1]:8080/simple/')).toMatch(/^[a-z0-9._-]+$/)
  expect(folderOf('http://a/x/')).not.toBe(folderOf('http://a/y/'))
})
