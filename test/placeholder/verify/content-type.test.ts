import {describe, expect, it} from 'vitest'
import {contentTypeProblem} from '../../../src/placeholder/verify/content-type.ts'

/** As `packaging.metadata` of packaging 26.2 judges them. */
describe('a content type', () => {
  it.each([
    'text/markdown',
    'Text/Markdown',
    'text/x-rst',
    'text/plain;',
    'text/plain; variant=foo',
    'text/markdown;charset=UTF-8;variant=CommonMark',
    'text/markdown; charset="UTF-8"; variant="GFM"',
    'text/markdown; Charset=UTF-8; foo=bar; charset=latin-1',
    'text/markdown\x85',
  ])('may be %j', (type) => expect(contentTypeProblem(type)).toBe(false))

  it.each([
    ['', /not a type/],
    ['markdown', /not a type/],
    ['text/html', /not a type/],
    ['text/markdown\ufeff', /not a type/],
    ['text/markdown; charset=utf-8', /charset/],
    ['text/plain; charset="latin-1"', /charset/],
    ['text/markdown; variant=gfm', /variant/],
    ['text/markdown; variant', /variant/],
    ['text/markdown;\n charset=UTF-8', /one line/],
  ])('may not be %j', (type, problem) => expect(contentTypeProblem(type)).toMatch(problem))
})
