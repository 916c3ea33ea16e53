import {describe, expect, it} from 'vitest'
import {isUploadUrl} from '../../../src/placeholder/verify/upload-url.ts'

/** As `is_valid_uri` of Warehouse judges them with `rfc3986` 2.0.0. */
describe('a URL in an upload', () => {
  it.each([
    'https://example.org',
    'HTTP://example.org/a b?c d#[e]',
    'https://example.org/ü\u00a0',
    'https://user:secret@example.org:443/',
    'https://example.org:port/',
    'https://[::1]:80/',
    'https://ü.example:99999/',
    'https:',
    'https:a',
  ])('may be %j', (url) => expect(isUploadUrl(url)).toBe(true))

  it.each([
    '',
    'example.org',
    '//example.org',
    'ftp://example.org',
    ' https://example.org',
    'https://example.org/[a]',
    'https://example.org/?a=[b]',
    'https://example.org:65536/',
    'https://[::1]:99999/',
    'https://user@example.org:99999',
  ])('may not be %j', (url) => expect(isUploadUrl(url)).toBe(false))
})
