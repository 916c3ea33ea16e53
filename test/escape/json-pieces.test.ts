import fc from 'fast-check'
import {expect, it} from 'vitest'
import {jsonDocument} from '../../src/escape/json.ts'
import {jsonPieces} from '../../src/escape/json-pieces.ts'

it('makes the very text of the whole document', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.array(fc.jsonValue()))), (value) => {
      expect([...jsonPieces(value)].join('')).toBe(jsonDocument(value))
    }),
  )
  for (const value of [{}, {a: []}, {a: undefined, b: [undefined, 1]}, [[]], {a: {b: []}}]) {
    expect([...jsonPieces(value)].join('')).toBe(jsonDocument(value))
  }
})

it('makes small pieces of a long document', () => {
  const value = {schema: 'x', targets: Array.from({length: 5001}, (_, i) => ({name: `n${i}`}))}
  const pieces = [...jsonPieces(value)]
  expect(pieces.join('')).toBe(jsonDocument(value))
  expect(Math.max(...pieces.map(({length}) => length))).toBeLessThan(40_000)
})

it('goes through any other iterable when its turn comes', () => {
  const seen: number[] = []
  function* names() {
    for (const i of [1, 2]) {
      seen.push(i)
      yield {i}
    }
  }
  function* totals() {
    yield seen.length
  }
  const value = {names: names(), totals: totals(), none: new Set()}
  const expected = {names: [{i: 1}, {i: 2}], totals: [2], none: []}
  expect([...jsonPieces(value)].join('')).toBe(jsonDocument(expected))
})
