import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {lineOf} from '../../src/io/json-text.ts'

describe('the line of a value', () => {
  const text = '{\n  "a": [\n    {"b": ",]}"},\n    {"b":\n      2}\n  ],\n  "c": {}\n}'
  it.each([
    [[], 1],
    [['a'], 2],
    [['a', '0'], 3],
    [['a', '1'], 4],
    [['a', '1', 'b'], 5],
    [['a', '1', 'none'], 4],
    [['c'], 7],
  ])('%j: %i', (path, line) => {
    expect(lineOf(text, path)).toBe(line)
  })

  it('is found for every value of any JSON, one a line', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), {minLength: 1, maxLength: 6}), fc.nat(5), (values, at) => {
        const index = at % values.length
        const lines = values.map((value) => JSON.stringify(value))
        expect(lineOf(`[\n${lines.join(',\n')}\n]`, [String(index)])).toBe(index + 2)
      }),
    )
  })
})
