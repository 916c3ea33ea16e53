import {describe, expect, it} from 'vitest'
import {plural} from '../../src/techniques/plural.ts'
import {wordSplitter} from '../../src/techniques/words.ts'
import {variantsOf} from '../support/variants.ts'

const words = [
  'table',
  'tables',
  'color',
  'colors',
  'log',
  'query',
  'queries',
  'numpy',
  'open',
  'ai',
  'pil',
  'low',
  'boxes',
]

describe('plural', () => {
  it.each([
    ['', []],
    ['s', []],
    ['cat', ['cats']],
    ['cats', ['cat']],
    ['query', ['queries']],
    ['queries', ['querie', 'query']],
    ['boxes', ['box', 'boxe']],
    ['box', ['boxes']],
    ['httpx', ['httpxs']],
    ['data-table', ['data-tables']],
    ['table-log', ['table-logs', 'tables-log']],
    ['tables-log', ['table-log', 'tables-logs']],
    ['colorlog', ['colorlogs']],
    ['table3', ['tables3']],
    ['tables-2', ['table-2']],
    ['numpy3', []],
    ['numpy', []],
    ['display', ['displays']],
    ['openai', ['openais']],
    ['pillow', ['pillows']],
  ])('of %j', (seed, variants) => {
    expect(variantsOf(plural(wordSplitter(words), words), seed)).toEqual(variants)
  })
})
