import {describe, expect, it} from 'vitest'
import {plural} from '../../src/techniques/plural.ts'
import {wordSplitter} from '../../src/techniques/words.ts'
import {variantsOf} from '../support/variants.ts'

const words = ['crypto', 'dome', 'soup', 'beautiful', 'open', 'ai', 'server', 'mcp', 'air', 'flow']
const nouns = ['box', 'cat', 'color', 'cookie', 'dome', 'flow', 'log', 'query', 'request', 'server', 'soup', 'table']

describe('plural', () => {
  it.each([
    ['', []],
    ['s', []],
    ['cat', ['cats']],
    ['cats', ['cat']],
    ['query', ['queries']],
    ['queries', ['query']],
    ['boxes', ['box']],
    ['box', ['boxes']],
    ['cookies', ['cookie']],
    ['data-table', ['data-tables']],
    ['table-log', ['table-logs', 'tables-log']],
    ['tables-log', ['table-log', 'tables-logs']],
    // A version may stand behind the word.
    ['table3', ['tables3']],
    ['tables-2', ['table-2']],
    // Of joined words the last counts, at the end of the name.
    ['cryptodome', ['cryptodomes']],
    ['cryptodome-color', ['cryptodome-colors']],
    ['beautifulsoup', ['beautifulsoups']],
    ['beautifulsoup4', []],
    // What is not a noun has no plural, and no singular.
    ['openai', []],
    ['httpx', []],
    ['numpy', []],
    ['redis', []],
    ['s3fs', []],
    ['mcp-sdk', []],
    ['mcp-server-git', ['mcp-servers-git']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(plural(wordSplitter(words), nouns), seed)).toEqual(variants)
  })
})
